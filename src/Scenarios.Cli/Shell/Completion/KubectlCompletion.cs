using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Cli.Shell.Completion;

/// <summary>Completes kubectl's command line: commands, flags and their values, resources, names.</summary>
internal sealed class KubectlCompletion(ICompletionFacts facts)
{
    private static readonly Dictionary<string, string[]> ValuesOfFlags = new(StringComparer.Ordinal)
    {
        ["output"] = ["custom-columns=", "json", "jsonpath=", "name", "wide", "yaml"],
        ["dry-run"] = ["client", "none", "server"],
        ["restart"] = ["Always", "Never", "OnFailure"],
        ["cascade"] = ["background", "foreground", "orphan"],
        ["for"] = ["condition=", "create", "delete", "jsonpath="],
        ["image-pull-policy"] = ["Always", "IfNotPresent", "Never"],
    };

    /// <param name="words">The complete words after <c>kubectl</c>.</param>
    /// <param name="word">The word to complete.</param>
    public IEnumerable<Candidate> Complete(IReadOnlyList<string> words, string word)
    {
        var line = new KubectlLine(words);
        if (line.IsOver)
        {
            return [];
        }

        if (line.Waiting is { } flag)
        {
            return ValuesOf(flag.Name, word, line, string.Empty);
        }

        if (word.StartsWith('-'))
        {
            return Flags(word, line);
        }

        return line.Arguments.Count == 0 && line.Command.Commands.Any()
            ? line.Command.Commands.Select(command => new Candidate(command.Name))
            : new KubectlArguments(line, NamesIn(line)).Complete(word, facts);
    }

    private ResourceNames NamesIn(KubectlLine line) =>
        new(facts, line.ValueOf("all-namespaces") is not null ? string.Empty : line.ValueOf("namespace") ?? facts.Namespace);

    private IEnumerable<Candidate> Flags(string word, KubectlLine line)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        return equals > 2 && line.FindFlag(word[2..equals]) is { } flag
            ? ValuesOf(flag.Name, word[(equals + 1)..], line, word[..(equals + 1)])
            : line.Command.Flags.Where(flag => !flag.Name.StartsWith("help", StringComparison.Ordinal))
                .Select(flag => new Candidate($"--{flag.Name}"));
    }

    private IEnumerable<Candidate> ValuesOf(string flag, string value, KubectlLine line, string before)
    {
        IEnumerable<Candidate> values = flag switch
        {
            "filename" or "from-file" or "from-env-file" or "patch-file" => FileNames.Starting(value, facts),
            "namespace" => NamesIn(line).Of("namespaces", []),
            "context" => facts.Contexts.Select(name => new Candidate(name)),
            "container" =>
                line.Arguments is [.., var target] ? NamesIn(line).ContainersOf(line.Arguments.Count > 1 ? line.Arguments[0] : target) : [],
            _ => ValuesOfFlags.GetValueOrDefault(flag, []).Select(text => new Candidate(text, text, text.EndsWith('='))),
        };
        return values.Select(candidate => candidate with { Text = before + candidate.Text });
    }
}
