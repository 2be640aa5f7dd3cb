using Scenarios.Accounts;
using Scenarios.Cluster;
using Scenarios.Steps.Meaning;

namespace Scenarios.Steps.Recording;

/// <summary>
/// What the steps of a scenario do, kept for a report: made only where one is wanted. It listens and reads, and never writes, so that
/// a scenario goes the same way with it and without.
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

    /// <summary>The scenario has a cluster.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="client">What the names of the steps' own clients begin with: no reader asks for them.</param>
    public void Watch(SimulatedCluster cluster, string client) => _cluster = new ClusterAccount(cluster, client);

    /// <summary>Something was typed.</summary>
    public void NoteCommand(TimeSpan at, string text, string output, int? exitCode) =>
        _commands.Add(new TypedCommand(at, text, output, exitCode));

    /// <summary>A step names a text: told once a step.</summary>
    public void NoteText(NamedTextKind kind, string name, string text)
    {
        var named = new NamedText(kind, name, kind == NamedTextKind.Input ? ReadableText.Of(text) : text);
        if (!_texts.Contains(named))
        {
            _texts.Add(named);
        }
    }

    /// <summary>A step claims something.</summary>
    /// <param name="text">What it says; a table or a text that belongs to it is told on its own.</param>
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
