# Node's version is that of .nvmrc, which a test holds. The tag gets Node's and Debian's fixes with every build. Whoever wants the
# same bytes each time puts the digest behind it (docker buildx imagetools inspect node:22-slim); Dependabot then renews both.

# What is built runs on every architecture, so that only the one that builds has to run here.
FROM --platform=$BUILDPLATFORM node:22-slim AS build
WORKDIR /app
# A layer of its own, which a change of the sources leaves as it is. No package needs its install scripts.
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM node:22-slim
LABEL org.opencontainers.image.title="cdncode" \
      org.opencontainers.image.description="Chat-ops bot that explains what a status code means on your CDN" \
      org.opencontainers.image.licenses="MIT"
WORKDIR /app
# They belong to root, so that the bot cannot change itself. It writes no files: the root file system may be read-only.
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/dist dist/
# The image's own user `node`, by number: Kubernetes cannot tell from a name that it is not root.
USER 1000:1000
EXPOSE 3000
STOPSIGNAL SIGTERM
# That the process answers, not that its platforms do: starting it again would not bring them back.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/main.js"]
