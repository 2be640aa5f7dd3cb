using Scenarios.Steps.Hosting;

namespace Scenarios.Steps.Snapshots;

/// <summary>Writes a command's output into a doc string that expects another text, if the run accepts changes. One per scenario.</summary>
internal sealed class DocStringAcceptance(ScenarioHost host, SnapshotLedger ledger)
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>Runs a check of a doc string.</summary>
    /// <param name="sentence">The text of the step.</param>
    /// <param name="text">Its doc string.</param>
    /// <param name="check">The check. It fails with the received text if that differs.</param>
    /// <exception cref="StepFailureException">The text differs, and it is not accepted or cannot be written.</exception>
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
            if (file.Accept(line, text, wanted, host.Columns, host.ScenarioTitle) is { } reason)
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

    /// <summary>The line of the step; null if the host does not know it, such as Reqnroll's generated code.</summary>
    private int? LineOf(string sentence, string text)
    {
        var key = $"{sentence}\n{text}";
        var number = _seen.GetValueOrDefault(key);
        _seen[key] = number + 1;
        return host.Steps.Where(step => step.Text == sentence && step.DocString == text).Skip(number).FirstOrDefault()?.Line;
    }
}
