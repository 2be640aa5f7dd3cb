using Scenarios.Steps.Hosting;

namespace Scenarios.Steps.Snapshots;

/// <summary>Writes what a command printed into the doc string that expects something else, where the run accepts anew. One per
/// scenario.</summary>
internal sealed class DocStringAcceptance(ScenarioHost host, SnapshotLedger ledger)
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>Runs a check of a doc string.</summary>
    /// <param name="sentence">The step.</param>
    /// <param name="text">Its doc string.</param>
    /// <param name="check">Fails where it differs, with what was received.</param>
    /// <exception cref="StepFailureException">It differs, and is not accepted anew, or cannot be written.</exception>
    public void Check(string sentence, string text, Action check)
    {
        ArgumentNullException.ThrowIfNull(check);
        if (!host.UpdateSnapshots || LineOf(sentence, text) is not { } line)
        {
            check();
            return;
        }

        var file = ledger.DocStrings(host.Feature.Path);
        try
        {
            check();
        }
        catch (StepFailureException failure) when (failure.Received is { } received)
        {
            var wanted = received.EndsWith('\n') ? received[..^1] : received;
            if (file.Accept(line, text, wanted, host.Columns) is { } reason)
            {
                throw new StepFailureException($"{failure.Message}\nThe doc string is not rewritten: {reason}");
            }

            return;
        }

        if (file.Keep(line) is { } problem)
        {
            throw new StepFailureException($"The doc string is right for this scenario, but not for others: {problem}");
        }
    }

    /// <summary>The line of the step; null where the host does not tell, as Reqnroll's generated code.</summary>
    private int? LineOf(string sentence, string text)
    {
        var key = $"{sentence}\n{text}";
        var number = _seen.GetValueOrDefault(key);
        _seen[key] = number + 1;
        return host.Steps.Where(step => step.Text == sentence && step.DocString == text).Skip(number).FirstOrDefault()?.Line;
    }
}
