using Scenarios.Kernel.Streams;
using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Exec;

public sealed class ExecCommandTests
{
    [Test]
    public void Run_Command_CopiesOutputsInOrder()
    {
        var terminal = PodFixture.Running("web");
        terminal.Node.OnSession = (session, options) =>
        {
            options.Command.ShouldBe(["cat", "/etc/hostname"]);
            options.Container.ShouldBe("main");
            session.Write("web\n");
            session.WriteError("oh\n");
            session.End(0);
        };
        terminal.Run("exec web -- cat /etc/hostname").ShouldBe(new KubectlResult("web\n", "oh\n", 0));
        terminal.Node.Sessions.ShouldHaveSingleItem().IsDisposed.ShouldBeTrue();
    }

    [Test]
    public void Run_FailingCommand_FailsWithItsExitCode()
    {
        var terminal = PodFixture.Running("web");
        terminal.Node.OnSession = (session, _) => session.End(7);
        terminal.Run("exec web -- sh -c false").ShouldBe(new KubectlResult("", "command terminated with exit code 7\n", 7));
    }

    [Test]
    public void Run_CommandThatCannotStart_SaysWhy()
    {
        var terminal = PodFixture.Running("web");
        terminal.Node.OnSession = (session, _) => session.Fail("Internal error occurred: no such program");
        terminal.Run("exec web -- nope").ShouldBe(new KubectlResult("", "error: Internal error occurred: no such program\n", 1));
    }

    [Test]
    public void Run_Interactive_SendsInputUntilItsEnd()
    {
        var terminal = PodFixture.Running("web");
        terminal.Node.OnSession = (session, options) =>
        {
            options.Stdin.ShouldBeTrue();
            session.OnInputClosed = () =>
            {
                session.Write(session.Input.ToUpperInvariant());
                session.End(0);
            };
        };
        terminal.Run("exec -i web -- tr a-z A-Z", input: "hello\n").ShouldBe(new KubectlResult("HELLO\n", "", 0));
    }

    [TestCase(false, "Unable to use a TTY - input is not a terminal or the right kind of file\n")]
    [TestCase(true, "")]
    public void Run_Tty_NeedsATerminal(bool isTerminal, string error)
    {
        var terminal = PodFixture.Running("web");
        terminal.Node.OnSession = (session, options) =>
        {
            options.Tty.ShouldBe(isTerminal);
            session.End(0);
        };
        terminal.Run("exec -it web -- sh", isTerminal: isTerminal).ShouldBe(new KubectlResult("", error, 0));
    }

    [Test]
    public void Run_SeveralContainers_SaysWhichItTakes()
    {
        var terminal = new Terminal().WithFile("pod.yaml", PodFixture.Manifest("web", "nginx", "echo"));
        terminal.Run("create -f pod.yaml");
        terminal.Simulation.RunFor(TimeSpan.FromSeconds(5));
        terminal.Run("exec web -- true").Error.ShouldBe("Defaulted container \"nginx\" out of: nginx, echo\n");
        terminal.Run("exec web -c echo -- true").Error.ShouldBeEmpty();
    }

    [TestCase(
        "exec web ls",
        "error: exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead\nSee 'kubectl exec -h' for help and "
        + "examples\n")]
    [TestCase("exec web", "error: you must specify at least one command for the container\n")]
    [TestCase("exec -- ls", "error: pod, type/name or --filename must be specified\n")]
    [TestCase("exec nope -- ls", "Error from server (NotFound): pods \"nope\" not found\n")]
    [TestCase(
        "exec cm/kube-root-ca.crt -n kube-public -- ls",
        "error: cannot attach to *v1.ConfigMap: selector for *v1.ConfigMap not implemented\n")]
    [TestCase("exec deploy/nope -- ls", "Error from server (NotFound): deployments.apps \"nope\" not found\n")]
    public void Run_WrongCall_FailsInKubectlsWords(string command, string error) =>
        PodFixture.Running("web").Run(command).ShouldBe(new KubectlResult("", error, 1));

    [Test]
    public void Run_CompletedPod_IsRefused()
    {
        var terminal = new Terminal { Node = { EndsAtOnceWith = 0 } }.WithFile("pod.yaml", PodFixture.Manifest("job", "main"));
        terminal.Run("create -f pod.yaml");
        terminal.Simulation.RunFor(TimeSpan.FromSeconds(5));
        terminal.Run("exec job -- ls").Error
            .ShouldBe("error: cannot exec into a container in a completed pod; current phase is Succeeded\n");
    }

    [Test]
    public void Run_Killed_HangsUp()
    {
        var terminal = PodFixture.Running("web");
        terminal.Node.OnSession = (_, _) => { };
        var keyboard = new Pipe(terminal.Simulation);
        var run = terminal.Start(["exec", "-i", "web", "--", "cat"], keyboard);
        terminal.Simulation.RunFor(TimeSpan.FromSeconds(1));
        run.Process.IsRunning.ShouldBeTrue();
        run.Process.Kill(130);
        terminal.Simulation.RunFor(TimeSpan.Zero);
        run.Process.ExitCode.ShouldBe(130);
        terminal.Node.Sessions.ShouldHaveSingleItem().IsDisposed.ShouldBeTrue();
    }
}
