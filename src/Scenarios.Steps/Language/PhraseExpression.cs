using System.Text.RegularExpressions;
using CucumberExpressions;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Language;

/// <summary>The expression of a definition whose only parameter is a sentence of the phrase books.</summary>
internal sealed class PhraseExpression(StepKind kind, SentenceForm form, Func<string, bool> isTaken) : IExpression
{
    public string Source { get; } = $"{{{kind.ToString().ToLowerInvariant()}}}{(form == SentenceForm.Plain ? string.Empty : ":")}";

    public Regex Regex { get; } = new PhraseRegex(kind, form, isTaken);

    public IParameterType[] ParameterTypes { get; } = [new SentenceType(kind.ToString().ToLowerInvariant())];

    private sealed class SentenceType(string name) : IParameterType
    {
        public string[] RegexStrings { get; } = [".*"];

        public string Name { get; } = name;

        public Type ParameterType { get; } = typeof(string);

        public int Weight => 0;

        public bool UseForSnippets => false;
    }
}
