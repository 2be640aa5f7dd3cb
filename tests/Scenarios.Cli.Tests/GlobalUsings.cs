global using Reqnroll;
global using Reqnroll.Bindings;
global using NUnit.Framework;
global using Shouldly;

// A test never sees what another test left in the fixture.
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[assembly: Parallelizable(ParallelScope.All)]
