using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Arithmetic.Execution;
using Scenarios.Shell.Execution.Redirection;
using Scenarios.Shell.Execution.State;
using Scenarios.Shell.Patterns;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Execution.Expansion;

/// <summary>
/// Expands words to fields, in the order of POSIX 2.6: braces (bash), tilde, parameters, commands and arithmetic, splitting, globs.
/// </summary>
internal sealed class WordExpander
{
    private readonly RunningShell _shell;
    private readonly ParameterExpander _parameters;

    public WordExpander(RunningShell shell)
    {
        _shell = shell;
        _parameters = new ParameterExpander(shell, this);
    }

    /// <summary>The status of the last command substitution, which becomes the status of a command without a name.</summary>
    public int SubstitutionStatus { get; set; }

    public async Coroutine<List<string>> ExpandWords(IReadOnlyList<Word> words)
    {
        var result = new List<string>(words.Count);
        foreach (var word in words)
        {
            if (word is { PlainText: { } plain, IsAssignment: false } && IsInert(plain))
            {
                result.Add(plain);
            }
            else
            {
                result.AddRange(await ExpandWord(word));
            }
        }

        return result;
    }

    public async Coroutine<List<string>> ExpandWord(Word word)
    {
        var result = new List<string>();
        if (word.IsAssignment)
        {
            result.Add(await ExpandAssignment(word));
            return result;
        }

        foreach (var single in BraceExpander.Expand(word, _shell.Voice.Flavour))
        {
            var fields = NewBuilder();
            await ExpandParts(Tilde(single.Parts, isAssignment: false), fields, inQuotes: false);
            fields.EndField();
            foreach (var field in fields.Fields)
            {
                AddPaths(field, result);
            }
        }

        return result;
    }

    /// <summary>Expands the value of an assignment: no braces, no splitting, no globs; tildes also after each colon.</summary>
    public Coroutine<string> ExpandAssignment(Word word) => ExpandWhole(Tilde(word.Parts, isAssignment: true), asPattern: false);

    public Coroutine<string> ExpandToText(Word word) => ExpandWhole(Tilde(word.Parts, isAssignment: false), asPattern: false);

    /// <summary>Expands to a pattern for <see cref="ShellPattern"/>: quoted characters are literal.</summary>
    public Coroutine<string> ExpandToPattern(Word word) => ExpandWhole(Tilde(word.Parts, isAssignment: false), asPattern: true);

    public async Coroutine ExpandParts(IReadOnlyList<WordPart> parts, FieldBuilder fields, bool inQuotes)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case LiteralPart literal:
                    fields.AddLiteral(literal.Text);
                    break;
                case QuotedPart quoted:
                    fields.AddQuoted(quoted.Text);
                    break;
                case DoubleQuotedPart quoted:
                    await ExpandDoubleQuoted(quoted, fields);
                    break;
                case ParameterPart parameter:
                    await _parameters.Expand(parameter, fields, inQuotes);
                    break;
                case CommandSubstitutionPart command:
                    Add(await Substitute(command), fields, inQuotes);
                    break;
                case ArithmeticPart arithmetic:
                    var expression = await ExpandToText(arithmetic.Expression);
                    var value = ArithmeticEvaluator.Evaluate(expression, _shell.State.Variables, arithmetic.Position);
                    Add(value.ToString(System.Globalization.CultureInfo.InvariantCulture), fields, inQuotes);
                    break;
            }
        }
    }

    public static void Add(string text, FieldBuilder fields, bool inQuotes)
    {
        if (inQuotes)
        {
            fields.AddQuoted(text);
        }
        else
        {
            fields.AddSplit(text);
        }
    }

    private static bool IsInert(string text) => text.Length > 0 && !text.AsSpan().ContainsAny("*?[{~\\");

    private FieldBuilder NewBuilder() => new(_shell.State.Variables.ValueOf("IFS"));

    private async Coroutine ExpandDoubleQuoted(DoubleQuotedPart quoted, FieldBuilder fields)
    {
        if (quoted.Parts is not [ParameterPart { Name: "@" }])
        {
            fields.AddQuoted(string.Empty);
        }

        await ExpandParts(quoted.Parts, fields, inQuotes: true);
    }

    private async Coroutine<string> ExpandWhole(IReadOnlyList<WordPart> parts, bool asPattern)
    {
        // Without separators nothing is split, but "$@" still makes fields, which are joined by spaces as in bash.
        var fields = new FieldBuilder(string.Empty);
        await ExpandParts(parts, fields, inQuotes: false);
        fields.EndField();
        return string.Join(' ', fields.Fields.Select(field => asPattern ? field.Pattern : field.Text));
    }

    private void AddPaths(Field field, List<string> result)
    {
        if (!field.HasGlob || _shell.State.Options.KeepsGlobs)
        {
            result.Add(field.Text);
            return;
        }

        var paths = Globber.Expand(field.Pattern, _shell.State.WorkingDirectory, _shell.Files);
        if (paths.Count == 0)
        {
            result.Add(field.Text);
        }

        result.AddRange(paths);
    }

    private IReadOnlyList<WordPart> Tilde(IReadOnlyList<WordPart> parts, bool isAssignment)
    {
        if (parts is not [LiteralPart first, ..] || !first.Text.Contains('~')
            || _shell.State.Variables.ValueOf("HOME") is not { } home)
        {
            return parts;
        }

        var pieces = isAssignment ? first.Text.Split(':') : [first.Text];
        var replaced = new List<WordPart>();
        for (var i = 0; i < pieces.Length; i++)
        {
            var isWhole = pieces[i] == "~" && (parts.Count == 1 || i < pieces.Length - 1);
            var isHome = isWhole || pieces[i].StartsWith("~/", StringComparison.Ordinal);
            replaced.Add(new LiteralPart(first.Position, i == 0 ? string.Empty : ":"));
            replaced.Add(isHome ? new QuotedPart(first.Position, home) : new LiteralPart(first.Position, string.Empty));
            replaced.Add(new LiteralPart(first.Position, isHome ? pieces[i][1..] : pieces[i]));
        }

        return [.. replaced, .. parts.Skip(1)];
    }

    private async Coroutine<string> Substitute(CommandSubstitutionPart command)
    {
        var captured = new TextBuffer();
        _shell.Meter.EnterCall("command substitution", command.Position);
        SubstitutionStatus = await _shell.RunCopy(command.Body, _shell.Descriptors.With(1, new OpenFile(null, captured)));
        _shell.Meter.LeaveCall();
        _shell.State.LastStatus = SubstitutionStatus;
        return captured.Text.TrimEnd('\n');
    }
}
