using System.Globalization;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Arithmetic.Execution;
using Scenarios.Shell.Execution.State;
using Scenarios.Shell.Parsing;
using Scenarios.Shell.Patterns;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Execution.Expansion;

/// <summary>Expands parameters and their operators (POSIX 2.6.2, and bash's substrings, replacements and case changes).</summary>
internal sealed class ParameterExpander(RunningShell shell, WordExpander words)
{
    public async Coroutine Expand(ParameterPart part, FieldBuilder fields, bool inQuotes)
    {
        if (part.Operation == ParameterReader.BadSubstitution)
        {
            throw new ShellErrorException(part.Position, $"{part.Source}: bad substitution");
        }

        if (part is { Name: "@" or "*", Operation: "" })
        {
            ExpandPositional(part.Name == "@", fields, inQuotes);
            return;
        }

        var value = ValueOf(part.Name);
        if (part.Operation is [':', '-' or '=' or '?' or '+'] or "-" or "=" or "?" or "+")
        {
            await ExpandConditional(part, value, fields, inQuotes);
            return;
        }

        if (value is null && shell.State.Options.UnsetIsError && part.Name is not ("@" or "*"))
        {
            throw new ShellErrorException(part.Position, $"{part.Name}: unbound variable", 127);
        }

        WordExpander.Add(await Transform(part, value ?? string.Empty), fields, inQuotes);
    }

    private void ExpandPositional(bool separately, FieldBuilder fields, bool inQuotes)
    {
        var values = shell.State.Positional;
        if (inQuotes && !separately)
        {
            fields.AddQuoted(string.Join(FirstSeparator(), values));
            return;
        }

        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
            {
                fields.EndField();
            }

            WordExpander.Add(values[i], fields, inQuotes);
        }
    }

    private string FirstSeparator()
    {
        var separators = shell.State.Variables.ValueOf("IFS");
        return separators switch { null => " ", "" => string.Empty, _ => separators[..1] };
    }

    private string? ValueOf(string name)
    {
        var state = shell.State;
        if (char.IsAsciiDigit(name[0]))
        {
            var index = int.TryParse(name, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
            return index == 0 ? state.Name : index <= state.Positional.Count ? state.Positional[index - 1] : null;
        }

        return name switch
        {
            "?" => state.LastStatus.ToString(CultureInfo.InvariantCulture),
            "#" => state.Positional.Count.ToString(CultureInfo.InvariantCulture),
            "$" => state.ProcessId.ToString(CultureInfo.InvariantCulture),
            "!" => state.LastBackgroundId?.ToString(CultureInfo.InvariantCulture),
            "-" => state.Options.Letters(shell.Voice.IsInteractive),
            "@" or "*" => state.Positional.Count == 0 ? null : string.Join(name == "@" ? " " : FirstSeparator(), state.Positional),
            "PPID" => (shell.Process.Parent?.Id ?? 0).ToString(CultureInfo.InvariantCulture),
            "SECONDS" =>
                state.Variables.ValueOf(name) ?? ((long)shell.Simulation.Elapsed.TotalSeconds).ToString(CultureInfo.InvariantCulture),
            "PWD" => state.Variables.ValueOf(name) ?? state.WorkingDirectory,
            _ => state.Variables.ValueOf(name),
        };
    }

    private async Coroutine ExpandConditional(ParameterPart part, string? value, FieldBuilder fields, bool inQuotes)
    {
        var isSet = value is not null && (part.Operation[0] != ':' || value.Length > 0);
        switch (part.Operation[^1])
        {
            case '+' when isSet:
            case '-' when !isSet:
                await words.ExpandParts(part.Operand!.Parts, fields, inQuotes);
                break;
            case '=' when !isSet:
                var assigned = await words.ExpandToText(part.Operand!);
                if (!AssignmentReader.IsName(part.Name))
                {
                    throw new ShellErrorException(part.Position, $"${part.Name}: cannot assign in this way");
                }

                shell.State.Variables.Set(part.Name, assigned, part.Position);
                WordExpander.Add(assigned, fields, inQuotes);
                break;
            case '?' when !isSet:
                var message = await words.ExpandToText(part.Operand!);
                var usual = part.Operation == "?" ? "parameter not set" : "parameter null or not set";
                throw new ShellErrorException(part.Position, $"{part.Name}: {(message.Length > 0 ? message : usual)}", 127);
            case not '+':
                WordExpander.Add(value!, fields, inQuotes);
                break;
        }
    }

    private async Coroutine<string> Transform(ParameterPart part, string value)
    {
        switch (part.Operation)
        {
            case "":
                return value;
            case "!":
                return Indirect(part, value);
            case "#" when part.Operand is null:
                var length = part.Name is "@" or "*" ? shell.State.Positional.Count : new StringInfo(value).LengthInTextElements;
                return length.ToString(CultureInfo.InvariantCulture);
            case ":":
                return await Substring(part, value);
        }

        var pattern = ShellPattern.Parse(await words.ExpandToPattern(part.Operand!));
        switch (part.Operation)
        {
            case "#" or "##":
                return value[(pattern.PrefixLength(value, longest: part.Operation == "##") ?? 0)..];
            case "%" or "%%":
                return value[..^(pattern.SuffixLength(value, longest: part.Operation == "%%") ?? 0)];
            case "^" or "^^" or "," or ",,":
                return ChangeCase(value, part);
            default:
                var replacement = part.Replacement is null ? string.Empty : await words.ExpandToText(part.Replacement);
                return PatternReplacement.Replace(value, pattern, replacement, part.Operation);
        }
    }

    private string Indirect(ParameterPart part, string name)
    {
        if (!AssignmentReader.IsName(name))
        {
            throw new ShellErrorException(
                part.Position,
                $"{(name.Length == 0 ? part.Name : name)}: invalid {(name.Length == 0 ? "indirect expansion" : "variable name")}");
        }

        return ValueOf(name) ?? string.Empty;
    }

    private async Coroutine<string> Substring(ParameterPart part, string value)
    {
        var offset = await Number(part.Operand!);
        var start = offset < 0 ? value.Length + offset : offset;
        if (start < 0 || start > value.Length)
        {
            return string.Empty;
        }

        var length = part.Replacement is null ? value.Length : await Number(part.Replacement);
        var end = length < 0 ? value.Length + length : Math.Min(value.Length, start + length);
        return end >= start
            ? value[(int)start..(int)end]
            : throw new ShellErrorException(part.Position, $"{part.Replacement!.Source}: substring expression < 0");
    }

    private async Coroutine<long> Number(Word word)
    {
        var text = await words.ExpandToText(word);
        return text.AsSpan().IsWhiteSpace() ? 0 : ArithmeticEvaluator.Evaluate(text, shell.State.Variables, word.Position);
    }

    private static string ChangeCase(string value, ParameterPart part)
    {
        if (part.Operand is { Parts.Count: > 0 })
        {
            throw new ShellErrorException(part.Position, $"column {part.Position.Column}: not simulated: {part.Source} with a pattern", 2);
        }

        var changed = part.Operation[0] == '^' ? value.ToUpperInvariant() : value.ToLowerInvariant();
        return part.Operation.Length == 2 || value.Length == 0 ? changed : changed[..1] + value[1..];
    }
}
