import { type Attributes, context, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Trail } from '../chat/trail.ts';

/** Sends what people asked to a collector, as traces. */
export type Tracing = {
  readonly ended: (trail: Trail) => void;
  /** Sends what has not been sent yet. Never rejects. */
  readonly close: () => Promise<void>;
};

/** The exporter reads where the collector is, and everything else about it, from the environment (OTEL_…). */
export function createTracing(): Tracing {
  const named = resourceFromAttributes({ 'service.name': 'cdncode' });
  const provider = new BasicTracerProvider({
    resource: named.merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  const tracer = provider.getTracer('cdncode');
  return {
    ended: ({ began, total, explaining, platform, surface, outcome, ...rest }) => {
      const attributes: Attributes = { platform, surface, outcome, ...rest };
      const span = tracer.startSpan(`${platform} ${surface}`, { startTime: began, attributes });
      if (explaining !== undefined) {
        const inside = trace.setSpan(context.active(), span);
        tracer.startSpan('explain', { startTime: began }, inside).end(began + explaining);
      }
      if (outcome === 'failed') span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(began + total);
    },
    close: () => provider.shutdown().catch(() => {}),
  };
}
