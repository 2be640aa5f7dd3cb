using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;

namespace Scenarios.Kubectl.Tests.CommandLine.Flags;

public sealed class FlagParserTests
{
    private static readonly FlagSet Flags = new FlagSet()
        .Text("output", 'o')
        .Boolean("stdin", 'i')
        .Boolean("tty", 't')
        .Boolean("watch", 'w')
        .Integer("replicas")
        .Duration("timeout")
        .TextSlice("filename", 'f')
        .TextArray("from-literal")
        .Text("dry-run", bare: "unchanged")
        .NotBuilt(FlagKind.Text, "kustomize", 'k');

    [TestCase("-o yaml")]
    [TestCase("-oyaml")]
    [TestCase("-o=yaml")]
    [TestCase("--output yaml")]
    [TestCase("--output=yaml")]
    public void Parse_TextFlag_TakesItsValueInEveryForm(string arguments) => Parse(arguments).Flags.Text("output").ShouldBe("yaml");

    [Test]
    public void Parse_JoinedLetters_SetsEach()
    {
        var parsed = Parse("pod -it web");

        parsed.Flags.Boolean("stdin").ShouldBeTrue();
        parsed.Flags.Boolean("tty").ShouldBeTrue();
        parsed.Arguments.ShouldBe(["pod", "web"]);
    }

    [Test]
    public void Parse_DoubleDash_KeepsTheRest()
    {
        var parsed = Parse("web -- ls -o x --watch");

        parsed.Arguments.ShouldBe(["web", "ls", "-o", "x", "--watch"]);
        parsed.BeforeDash.ShouldBe(1);
    }

    [Test]
    public void Parse_RepeatedLists_Add()
    {
        var parsed = Parse("-f a,b -f c --from-literal=x=1,2 --from-literal=y=3");

        parsed.Flags.List("filename").ShouldBe(["a", "b", "c"]);
        parsed.Flags.List("from-literal").ShouldBe(["x=1,2", "y=3"]);
    }

    [TestCase("--dry-run client", "unchanged", 1)]
    [TestCase("--dry-run=client", "client", 0)]
    public void Parse_FlagWithBareValue_DoesNotTakeTheNextArgument(string arguments, string value, int rest)
    {
        var parsed = Parse(arguments);

        parsed.Flags.Text("dry-run").ShouldBe(value);
        parsed.Arguments.Count.ShouldBe(rest);
    }

    // Each text as kubectl 1.33 prints it.
    [TestCase("-Z", "unknown shorthand flag: 'Z' in -Z")]
    [TestCase("-iab", "unknown shorthand flag: 'a' in -ab")]
    [TestCase("--output", "flag needs an argument: --output")]
    [TestCase("-o", "flag needs an argument: 'o' in -o")]
    [TestCase("--watch=abc", "invalid argument \"abc\" for \"-w, --watch\" flag: strconv.ParseBool: parsing \"abc\": invalid syntax")]
    [TestCase("--replicas=x", "invalid argument \"x\" for \"--replicas\" flag: strconv.ParseInt: parsing \"x\": invalid syntax")]
    [TestCase("--timeout=5", "invalid argument \"5\" for \"--timeout\" flag: time: missing unit in duration \"5\"")]
    public void Parse_Wrong_SaysSoInPflagsWords(string arguments, string message) =>
        Should.Throw<CommandFailedException>(() => Parse(arguments)).Message.ShouldBe($"{message}\nSee 'kubectl get --help' for usage.");

    [Test]
    public void Parse_FlagNotBuilt_FailsByName() =>
        Should.Throw<CommandFailedException>(() => Parse("-k dir")).Message
            .ShouldBe("not simulated: the flag --kustomize of \"kubectl get\" (see features/GAPS.md)");

    private static ParsedArguments Parse(string arguments) => new FlagParser(
        Flags, "kubectl get", static message => new CommandFailedException($"{message}\nSee 'kubectl get --help' for usage.")).Parse(arguments.Split(' '));
}
