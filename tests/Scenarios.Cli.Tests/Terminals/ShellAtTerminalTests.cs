namespace Scenarios.Cli.Tests.Terminals;

/// <summary><c>scenarios shell</c> at a terminal, with keys typed into it.</summary>
internal sealed class ShellAtTerminalTests : IDisposable
{
    private const string Enter = "\r";
    private const string ControlC = "\u0003";
    private const string ControlD = "\u0004";
    private const string ControlA = "\u0001";
    private const string ControlR = "\u0012";
    private const string Up = "\u001b[A";
    private const string Left = "\u001b[D";
    private const string BackSpace = "\u007f";

    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With("マニフェスト.yaml", "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n")
        .With("fixtures/images/shop.yaml", "names: [example.com/shop]\nlike: debian\ncommand: [sleep, infinity]\n");

    private readonly PseudoTerminal _terminal;

    public ShellAtTerminalTests()
    {
        _terminal = new PseudoTerminal(_folder.Path, "shell");
        _terminal.WaitForEnd("0s $");
    }

    public void Dispose()
    {
        _terminal.Dispose();
        _folder.Dispose();
    }

    [Test]
    public void Type_CompletedAndEditedCommand_Runs()
    {
        _terminal.Press("kubec\tget no\t-o name" + ControlA + "echo BEGIN; " + Enter);
        _terminal.WaitForText("\nBEGIN\nnode/");

        _terminal.Press(Up + " | wc -l" + Enter);
        _terminal.WaitForText("\nBEGIN\n4\n");

        _terminal.Press(ControlR + "wc" + Enter);
        _terminal.WaitForText(
            "BEGIN; kubectl get nodes -o name | wc -l\nBEGIN\n4\n1s $ echo BEGIN; kubectl get nodes -o name | wc -l\nBEGIN\n4\n2s $");
    }

    [Test]
    public void ControlC_InAShellInAContainer_EndsWhatRunsThereAndNotTheShell()
    {
        _terminal.Press(
            "kubectl run p --image=busybox -- sleep 9999; kubectl wait --for=condition=Ready pod/p; kubectl exec -it p -- sh" + Enter);
        _terminal.WaitForEnd("/ #");
        _terminal.Press("while true; do sleep 1; done; echo not" + Enter);
        _terminal.WaitForEnd("echo not");
        _terminal.Press(ControlC);
        _terminal.WaitForEnd("^C\n/ #");
        _terminal.Press("echo $?" + Enter);
        _terminal.WaitForEnd("130\n/ #");
        _terminal.Press("half" + ControlC);
        _terminal.WaitForEnd("half^C\n/ #");
        _terminal.Press("exit 3" + Enter);
        _terminal.WaitForText("command terminated with exit code 3\n");
    }

    [Test]
    public void Type_JapaneseTextAndFiles_AreWholeLetters()
    {
        _terminal.Press("ls" + Enter);
        _terminal.WaitForText("ls\nfixtures  マニフェスト.yaml\n");

        _terminal.Press("kubectl apply -f マ\t" + Enter);
        _terminal.WaitForText("\nnamespace/shop created\n");

        _terminal.Press("echo 日本語間違い" + BackSpace + BackSpace + BackSpace + Left + "!" + Enter);
        _terminal.WaitForEnd("echo 日本!語\n日本!語\n2s $");
    }

    [Test]
    public void Type_CommandOfSeveralLines_AsksForMore()
    {
        _terminal.Press("cat <<EOF | tr a-z A-Z" + Enter + "one" + Enter + "EOF" + Enter);
        _terminal.WaitForEnd("> one\n> EOF\nONE\n0s $");

        _terminal.Press("\u001b[200~for i in 1 2; do\n  echo =$i\ndone\n\u001b[201~");
        _terminal.WaitForEnd(">   echo =$i\n> done");
        _terminal.Press(Enter);
        _terminal.WaitForEnd("> done\n=1\n=2\n1s $");
    }

    [Test]
    public void ControlC_EndsTheCommandOrTheLine_AndNotTheShell()
    {
        _terminal.Press("sleep 1000; kubectl get pods -A -w" + Enter);
        _terminal.WaitForText("\nkube-system   coredns-");
        _terminal.Press(ControlC);
        _terminal.WaitForText("\n^C\n");

        _terminal.Press("echo code $?" + Enter);
        _terminal.WaitForText("\ncode 130\n");

        _terminal.Press("never typed" + ControlC + "echo next" + Enter);
        _terminal.WaitForText("never typed^C\n");
        _terminal.WaitForText("\nnext\n");
    }

    [Test]
    public void Failure_OfACommand_IsToldWithItsReplayAndTheNextOneRuns()
    {
        _terminal.Press("while true; do true; done" + Enter);
        _terminal.WaitForText("\nLimit reached: LoopIterationsPerInstant");
        _terminal.WaitForText(
            "Seed 1, virtual time 00:00:00.\nReplay: scenarios shell --nodes 3 --seed 1 -c 'while true; do true; done'\n");

        _terminal.Press("echo $?; exit 3" + Enter);
        _terminal.WaitForExit().ShouldBe(3);
        _terminal.Screen.ShouldEndWith("echo $?; exit 3\n1");
    }

    [Test]
    public void Exec_WithATerminal_TalksToTheContainer()
    {
        _terminal.Press("kubectl run shop --image=example.com/shop && kubectl wait --for=condition=Ready pod/shop" + Enter);
        _terminal.WaitForText("\npod/shop condition met\n");

        _terminal.Press("kubectl exec -it sh\t-- sh" + Enter);
        _terminal.WaitForEnd("\n#");
        _terminal.Press("sleep 30; hostname" + Enter);
        _terminal.WaitForEnd("# sleep 30; hostname\nshop\n#");
        _terminal.Press("exit" + Enter);
        _terminal.WaitForEnd(" $");

        _terminal.Press(ControlD);
        _terminal.WaitForExit().ShouldBe(0);
        _terminal.Screen.ShouldEndWith(" $ exit");
    }
}
