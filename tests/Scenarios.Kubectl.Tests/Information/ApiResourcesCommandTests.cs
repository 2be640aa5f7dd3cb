using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Information;

public sealed class ApiResourcesCommandTests
{
    [Test]
    public void Run_Group_ListsItsResources() => KubectlRun.Run(new FakeApi(), "api-resources --api-group=apps").Output.ShouldBe("""
        NAME                  SHORTNAMES   APIVERSION   NAMESPACED   KIND
        controllerrevisions                apps/v1      true         ControllerRevision
        daemonsets            ds           apps/v1      true         DaemonSet
        deployments           deploy       apps/v1      true         Deployment
        replicasets           rs           apps/v1      true         ReplicaSet
        statefulsets          sts          apps/v1      true         StatefulSet

        """);

    [Test]
    public void Run_Wrong_SaysSo() =>
        KubectlRun.Run(new FakeApi(), "api-resources -o yaml").Error.ShouldBe("error: --output yaml is not available\n");
}
