using System.CommandLine;
using System.CommandLine.Parsing;
using Scenarios.Running.Texts;
using Scenarios.Steps.Texts;

namespace Scenarios.Cli;

/// <summary>
/// Finds mistakes in a call, one line each: unknown options and commands, wrong values. The parser itself takes an unknown option for an
/// argument.
/// </summary>
internal static class CallMistakes
{
    private const int FarthestSlip = 2;

    public static IReadOnlyList<string> Find(ParseResult result)
    {
        var command = result.CommandResult.Command;
        var place = PathOf(result.CommandResult);
        var mistakes = UnknownOptions(result).Select(option => UnknownOption(place, command, option)).ToList();

        // The word after an unknown option may be its value.
        foreach (var word in mistakes.Count > 0 ? [] : result.UnmatchedTokens)
        {
            mistakes.Add(
                command.Subcommands.Count > 0 ? UnknownCommand(place, command, word) : $"{place}: {word} is one argument too many.");
        }

        return mistakes.Count > 0 ? mistakes : [.. result.Errors.Select(error => $"{place}: {Describe(error)}")];
    }

    private static IEnumerable<string> UnknownOptions(ParseResult result)
    {
        // After -- everything is an argument.
        var dashes = result.Tokens.ToList().FindIndex(token => token.Type == TokenType.DoubleDash);
        var later = dashes < 0 ? [] : result.Tokens.Skip(dashes).ToHashSet<Token>(ReferenceEqualityComparer.Instance);
        var arguments = result.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Where(token => !later.Contains(token));
        return arguments.Select(token => token.Value).Concat(result.UnmatchedTokens).Where(IsOption);
    }

    private static bool IsOption(string word) => word.Length > 1 && word[0] == '-';

    private static string UnknownOption(string place, Command command, string word)
    {
        var name = word.Split('=', 2)[0];
        var known = command.Options.SelectMany(option => option.Aliases.Append(option.Name))
            .Where(option => option.StartsWith("--", StringComparison.Ordinal));
        return Nearest(name, known) is { } near
            ? $"{place}: there is no option {name}. Did you mean {near}?"
            : $"{place}: there is no option {name}. \"{place} --help\" lists them.";
    }

    private static string UnknownCommand(string place, Command command, string word) =>
        Nearest(word, command.Subcommands.Select(nested => nested.Name)) is { } near
            ? $"{place}: there is no command {word}. Did you mean {near}?"
            : $"{place}: there is no command {word}. There are: {string.Join(", ", command.Subcommands.Select(nested => nested.Name))}.";

    /// <summary>The name that was probably meant: the word is its beginning, or has a typing mistake.</summary>
    private static string? Nearest(string word, IEnumerable<string> known)
    {
        var names = known.Order(StringComparer.Ordinal).ToList();
        return names.Find(name => word.TrimStart('-').Length > 1 && name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            ?? names.Where(name => EditDistance.Between(word.ToLowerInvariant(), name) <= Math.Min(FarthestSlip, word.Length / 2))
                .MinBy(name => EditDistance.Between(word, name));
    }

    private static string Describe(ParseError error)
    {
        if (error.SymbolResult is not OptionResult { Option: var option } result)
        {
            return error.Message;
        }

        var type = Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType;
        var wanted = type == typeof(ulong) ? "a whole number from 0 on" : type == typeof(int) ? "a whole number" : option.HelpName;
        return result.Tokens.Count == 0 ? $"{option.Name}: expected {option.HelpName} after it."
            : type.IsPrimitive && result.Tokens.Count == 1 ? $"{option.Name} {result.Tokens[0].Value}: expected {wanted}."
            : error.Message;
    }

    private static string PathOf(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{PathOf(parent)} {result.Command.Name}" : "scenarios";
}
