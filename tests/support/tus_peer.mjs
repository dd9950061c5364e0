// A third-party tus server for our client: node tus_peer.mjs NODE_FOLDER STORE_FOLDER; prints its port.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [nodeFolder, storeFolder] = process.argv.slice(2);
const require = createRequire(`${nodeFolder}/package.json`);
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
const { Server } = await load("@tus/server");
const { FileStore } = await load("@tus/file-store");

const tus = new Server({ path: "/v1/uploads", datastore: new FileStore({ directory: storeFolder }), relativeLocation: true });
const http = createServer((request, response) => tus.handle(request, response));
http.listen(0, "127.0.0.1", () => console.log(http.address().port));
