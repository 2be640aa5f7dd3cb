using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Scenarios.Running.Execution;
using Scenarios.Running.Planning;

namespace Scenarios.Running.Tests.Execution;

/// <summary>The code for an undefined step compiles, and what it defines matches the step.</summary>
public sealed class SnippetTextTests
{
    [TestCase("the wolf's {howl} is (loud) / soft", "the wolf's \\{howl} is \\(loud\\) \\/ soft")]
    [TestCase("a path a/b and a \\ backslash", "a path a\\/b and a \\\\ backslash")]
    [TestCase("a 5\" pipe", "a {int}\" pipe")]
    [TestCase("nothing of the sort", "nothing of the sort")]
    [TestCase("it dances with 3 \"pods\"", "it dances with {int} {string}")]
    public void Snippet_AnySentence_Compiles(string sentence, string expression)
    {
        using var folder = new FeatureFolder(("a.feature", $"Feature: F\n  Scenario: S\n    Given {sentence}\n"));
        var options = folder.Options(typeof(AppleSteps)) with { Snippets = true };
        var told = TestRun.Execute(options).AllScenarios.Single().Steps.Single().Message.ShouldNotBeNull();
        var code = told[(told.IndexOf("To define it:", StringComparison.Ordinal) + "To define it:".Length)..];

        var tree = CSharpSyntaxTree.ParseText($"class Steps\n{{\n{code}\n}}\n");

        tree.GetDiagnostics().Select(static one => one.ToString()).ShouldBeEmpty();
        var literal = tree.GetRoot().DescendantNodes().OfType<AttributeArgumentSyntax>().First().Expression;
        var written = ((LiteralExpressionSyntax)literal).Token.ValueText;
        written.ShouldBe(expression);
        IsDefinedBy(written, sentence).ShouldBeTrue();
    }

    private static bool IsDefinedBy(string expression, string sentence) => new CucumberExpressions.CucumberExpression(
        expression, new Types()).Regex.IsMatch(sentence);

    /// <summary>The parameter types that snippets use.</summary>
    private sealed class Types : CucumberExpressions.IParameterTypeRegistry
    {
        public CucumberExpressions.IParameterType LookupByTypeName(string name) => new Parameter(name);

        public IEnumerable<CucumberExpressions.IParameterType> GetParameterTypes() => [];

        private sealed record Parameter(string Name) : CucumberExpressions.IParameterType
        {
            public string[] RegexStrings => Name == "int" ? ["-?\\d+"] : ["\"([^\"]*)\""];

            public Type ParameterType => typeof(string);

            public int Weight => 0;

            public bool UseForSnippets => true;
        }
    }
}
