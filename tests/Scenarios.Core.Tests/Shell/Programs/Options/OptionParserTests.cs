using Scenarios.Shell.Programs.Options;

namespace Scenarios.Core.Tests.Shell.Programs.Options;

/// <summary>The words are those of getopt_long(3) in the GNU C library, as <c>cut</c> and <c>grep</c> print them.</summary>
internal sealed class OptionParserTests
{
    private static readonly OptionSpec Spec = new("ab:o:K::", "z")
    {
        LongOnly = "o",
        LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
        {
            ["all"] = 'a',
            ["bytes"] = 'b',
            ["output"] = 'o',
            ["color"] = 'K',
        },
    };

    [TestCase("-a x -b 1 y", "a= b=1", "x y")]
    [TestCase("-ab1 --bytes=2 --bytes 3 -", "a= b=1 b=2 b=3", "-")]
    [TestCase("x -- -a", "", "x -a")]
    [TestCase("--color x --color=always -Kauto", "K= K=always K=auto", "x")]
    [TestCase("--output=f", "o=f", "")]
    public void Parse_RightCall_TellsOptionsAndOperandsInOrder(string arguments, string options, string operands)
    {
        var parsed = OptionParser.Parse("tool", arguments.Split(' '), Spec);

        parsed.Error.ShouldBeNull();
        string.Join(' ', parsed.InOrder.Select(option => $"{option.Letter}={option.Value}")).ShouldBe(options);
        string.Join(' ', parsed.Operands).ShouldBe(operands);
    }

    [TestCase("-ax", "invalid option -- 'x'")]
    [TestCase("-o f", "invalid option -- 'o'")]
    [TestCase("-ab", "option requires an argument -- 'b'")]
    [TestCase("--bytes", "option '--bytes' requires an argument")]
    [TestCase("--all=1", "option '--all' doesn't allow an argument")]
    [TestCase("--foo=1", "unrecognized option '--foo=1'")]
    public void Parse_WrongCall_ComplainsAsGetoptDoes(string arguments, string error) =>
        OptionParser.Parse("tool", arguments.Split(' '), Spec).Error.ShouldBe($"tool: {error}\nTry 'tool --help' for more information.\n");

    [TestCase("-z", "-z")]
    [TestCase("--help", "--help")]
    public void Parse_WhatOnlyTheRealOneHas_IsNamed(string argument, string named) =>
        OptionParser.Parse("tool", [argument], Spec).Error.ShouldBe($"tool: not simulated: option {named}\n");

    [Test]
    public void Parse_Mistake_KeepsWhatCameBefore() =>
        OptionParser.Parse("tool", ["-a", "x", "--foo", "-b1"], Spec).InOrder.ShouldBe([new GivenOption('a', "", "-a")]);
}
