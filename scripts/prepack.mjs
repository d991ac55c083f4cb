/* The clone is not what is published: that has no dependencies, and is less than half as large. */

console.error('What is published is made by `npm run package`, in dist: an archive, and the folder dist/package.');
process.exit(1);
