using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Program;

public sealed class KubectlProgramTests
{
    [TestCase("foo", "error: unknown command \"foo\" for \"kubectl\"\n\nDid you mean this?\n\ttop\n")]
    [TestCase("gett", "error: unknown command \"gett\" for \"kubectl\"\n\nDid you mean this?\n\tset\n\tget\n")]
    [TestCase("-n x deployment create", "error: unknown command \"deployment\" for \"kubectl\"\n")]
    [TestCase("auth reconcile", "error: must specify one of -f and -k\n")]
    [TestCase("--foo", "error: unknown flag: --foo\nSee 'kubectl --help' for usage.\n")]
    public void Run_WrongCommand_FailsInKubectlsWords(string command, string error) =>
        KubectlRun.Run(new FakeApi(), command).ShouldBe(new KubectlResult(string.Empty, error, 1));
}
