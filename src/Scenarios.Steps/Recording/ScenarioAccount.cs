using Scenarios.Accounts;
using Scenarios.Cluster;
using Scenarios.Steps.Meaning;

namespace Scenarios.Steps.Recording;

/// <summary>
/// Records what the steps of a scenario do, if a report needs it. It only observes, so that scenarios run the same with and without it.
/// </summary>
internal sealed class ScenarioAccount
{
    private readonly List<TypedCommand> _commands = [];
    private readonly List<NamedText> _texts = [];
    private readonly List<string> _claim = [];
    private ClusterAccount? _cluster;
    private TypedCommand? _lastCommand;
    private TimeSpan _begin;

    public ScenarioAccount(IAccountBook book) => book.Open(Take);

    /// <summary>Starts observing the scenario's cluster.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="client">The prefix of the steps' own clients, which reports leave out.</param>
    public void Watch(SimulatedCluster cluster, string client) => _cluster = new ClusterAccount(cluster, client);

    /// <summary>Records a typed command.</summary>
    public void NoteCommand(TimeSpan at, string text, string output, int? exitCode) =>
        _commands.Add(new TypedCommand(at, text, output, exitCode));

    /// <summary>Records a text that a step uses, once per step.</summary>
    public void NoteText(NamedTextKind kind, string name, string text)
    {
        var named = new NamedText(kind, name, kind == NamedTextKind.Input ? ReadableText.Of(text) : text);
        if (!_texts.Contains(named))
        {
            _texts.Add(named);
        }
    }

    /// <summary>Records a claim.</summary>
    /// <param name="text">The text of the step. Its table or doc string is recorded separately.</param>
    public void NoteClaim(string text) => _claim.Add(text);

    private StepAccount Take()
    {
        _lastCommand = _commands.Count > 0 ? _commands[^1] : _lastCommand;
        var claim = _claim.Count == 0 ? null : _cluster?.Judge(string.Join('\n', _claim), $"{_lastCommand?.Text}\n{_lastCommand?.Output}");
        _claim.Clear();
        var account = new StepAccount { Begin = _begin, End = _cluster?.Now ?? _begin, Commands = [.. _commands], Texts = [.. _texts] };
        _commands.Clear();
        _texts.Clear();
        _begin = account.End;
        return _cluster?.Tell(account with { Claim = claim }) ?? account;
    }
}
