#if REQNROLL
// Reqnroll generates the fixtures; that scenarios run side by side is said here.
[assembly: NUnit.Framework.Parallelizable(NUnit.Framework.ParallelScope.All)]
#endif
