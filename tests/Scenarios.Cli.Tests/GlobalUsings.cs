global using Reqnroll;
global using Reqnroll.Bindings;
global using NUnit.Framework;
global using Shouldly;

// Each test gets its own fixture, so that no test sees the changes of another.
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[assembly: Parallelizable(ParallelScope.All)]
