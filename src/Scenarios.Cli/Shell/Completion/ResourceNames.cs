using Scenarios.Api.Schema;

namespace Scenarios.Cli.Shell.Completion;

/// <summary>Completes <c>TYPE</c>, <c>TYPE/NAME</c> and names.</summary>
/// <param name="namespace">The namespace in which names are looked up; empty for all namespaces.</param>
internal sealed class ResourceNames(ICompletionFacts facts, string @namespace)
{
    private readonly ResourceMapper _mapper = new(facts.Resources);

    /// <param name="word">May list several types, as in <c>pods,serv</c>.</param>
    /// <param name="allowed">The plural names that make sense here; null for all.</param>
    public IEnumerable<Candidate> Types(string word, IReadOnlyList<string>? allowed)
    {
        var comma = word.LastIndexOf(',') + 1;
        var (before, start) = (word[..comma], word[comma..]);
        var types = facts.Resources
            .Where(type => type.IsPreferred && type.Verbs.Contains("list") && (allowed is null || allowed.Contains(type.Plural))).ToList();

        // A group is added only if the user typed a dot: of two resources with the same name the first one is meant.
        var hasGroup = start.Contains('.', StringComparison.Ordinal);
        var plurals = types.Select(type => hasGroup
            ? type.GroupResource
            : type.Plural).Where(name => name.StartsWith(start, StringComparison.Ordinal)).ToList();
        if (allowed is null && "all".StartsWith(start, StringComparison.Ordinal))
        {
            plurals.Add("all");
        }

        // A singular or short name is offered only if the user began to type one.
        var names = plurals.Count > 0 ? plurals : types.SelectMany(type => type.ShortNames.Append(type.Singular));
        return names.Select(name => new Candidate(before + name, name));
    }

    /// <param name="words">Such as <c>pods</c> or <c>pods,svc</c>.</param>
    /// <param name="taken">The names that are already present.</param>
    public IEnumerable<Candidate> Of(string words, IEnumerable<string> taken) =>
        words.Split(',')
            .Select(_mapper.Find)
            .OfType<ResourceType>()
            .SelectMany(NamesOf)
            .Except(taken, StringComparer.Ordinal)
            .Select(name => new Candidate(name));

    /// <summary>The names after the slash of <c>TYPE/NAM</c>.</summary>
    public IEnumerable<Candidate> AfterSlash(string word)
    {
        var type = word.Split('/', 2)[0];
        return _mapper.Find(type) is { } found ? NamesOf(found).Select(name => new Candidate($"{type}/{name}", name)) : [];
    }

    /// <summary>The containers of an argument: a Pod, or <c>TYPE/NAME</c>.</summary>
    public IEnumerable<Candidate> ContainersOf(string argument)
    {
        var parts = argument.Split('/', 2);
        return _mapper.Find(parts is [var type, _] ? type : "pods") is { } found
            ? facts.ContainersOf(found, @namespace, parts[^1]).Select(name => new Candidate(name))
            : [];
    }

    private IEnumerable<string> NamesOf(ResourceType type) => facts.NamesOf(type, type.IsNamespaced ? @namespace : string.Empty);
}
