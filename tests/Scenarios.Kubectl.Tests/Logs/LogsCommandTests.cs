using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Logs;

public sealed class LogsCommandTests
{
    [TestCase(
        "logs",
        "error: expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.\nPOD or TYPE/NAME is a required argument for the logs "
        + "command\nSee 'kubectl logs -h' for help and examples\n")]
    [TestCase("logs nope -c echo", "error: error from server (NotFound): pods \"nope\" not found in namespace \"default\"\n")]
    [TestCase("logs web-a -c nope", "error: container nope is not valid for pod web-a\n")]
    [TestCase(
        "logs web-a -l app=web",
        "error: only a selector (-l) or a POD name is allowed\nSee 'kubectl logs -h' for help and examples\n")]
    public void Run_Failure_SaysSoAsKubectl(string command, string error) =>
        KubectlRun.Run(Manifests.Api(Manifests.Small), command).ShouldBe(new KubectlResult(string.Empty, error, 1));
}
