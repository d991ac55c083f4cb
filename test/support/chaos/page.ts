/** A page such as a proxy shows when there is nothing behind it. */
export const page =
  '<!DOCTYPE html><html><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1></body></html>';
