using Scenarios.Running.Discovery;
using Scenarios.Running.Results;

namespace Scenarios.Running.Messages;

/// <summary>Writes the hooks around the run (messages TestRunHookStarted and TestRunHookFinished).</summary>
internal sealed class RunHookMessages(MessageLine line, MessageIds ids, string runId, BindingRegistry registry, RunResult result)
{
    /// <param name="type">Before or after the run.</param>
    /// <param name="from">When the first of them started, or about then.</param>
    public void Write(HookType type, DateTimeOffset from)
    {
        var results = result.Hooks.Where(hook => hook.Type == type);
        foreach (var (binding, hook) in registry.HooksOf(type).Zip(results))
        {
            Write(binding, hook, from);
            from += hook.Duration;
        }
    }

    private void Write(HookBinding binding, HookResult hook, DateTimeOffset from)
    {
        var id = ids.Next();
        line.Write("testRunHookStarted", json =>
        {
            json.WriteString("id", id);
            json.WriteString("testRunStartedId", runId);
            json.WriteString("hookId", ids.Of(binding));
            json.WriteTimestamp(from);
        });
        var outcome = new StepOutcome(hook.Status, hook.Duration, hook.Message, hook.Failure);
        AttachmentMessages.Write(line, hook.Output, hook.Attachments, from + hook.Duration, json => json.WriteString("testRunHookStartedId", id));
        line.Write("testRunHookFinished", json =>
        {
            json.WriteString("testRunHookStartedId", id);
            json.WriteTimestamp(from + hook.Duration);
            outcome.Write(json, "result");
        });
    }
}
