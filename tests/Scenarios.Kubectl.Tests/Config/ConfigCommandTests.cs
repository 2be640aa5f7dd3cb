using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Config;

public sealed class ConfigCommandTests
{
    [TestCase("config current-context", "kubernetes-admin@kubernetes\n")]
    [TestCase("config view -o jsonpath={.contexts[0].context.cluster}", "kubernetes")]
    [TestCase(
        "config get-contexts",
        "CURRENT   NAME                          CLUSTER      AUTHINFO           NAMESPACE\n*         kubernetes-admin@kubernetes   "
        + "kubernetes   kubernetes-admin   \n")]
    public void Run_Success_PrintsAsKubectl(string command, string output) =>
        KubectlRun.Run(new FakeApi(), command).ShouldBe(new KubectlResult(output, string.Empty, 0));

    [Test]
    public void Run_UnknownCommand_PointsToTheHelp() =>
        KubectlRun.Run(new FakeApi(), "config foo").Error
            .ShouldBe("error: unknown command \"foo\"\nSee 'kubectl config -h' for help and examples\n");
}
