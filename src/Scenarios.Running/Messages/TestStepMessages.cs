using System.Text.Json;
using Scenarios.Running.Results;

namespace Scenarios.Running.Messages;

/// <summary>Writes the steps of one attempt one after the other (messages TestStepStarted, Attachment, TestStepFinished), telling the time by their durations.</summary>
internal sealed class TestStepMessages(MessageLine line, string startedId, DateTimeOffset start)
{
    private DateTimeOffset time = start;

    public void Write(string stepId, HookResult hook) =>
        Write(stepId, new StepOutcome(hook.Status, hook.Duration, hook.Message, hook.Failure), hook.Output, hook.Attachments, null);

    /// <param name="stepId">The part of the test case.</param>
    /// <param name="step">How it ended.</param>
    /// <param name="between">Writes what belongs between start and end, if anything.</param>
    public void Write(string stepId, StepResult step, Action? between) =>
        Write(stepId, new StepOutcome(step.Status, step.Duration, step.Message, step.Failure), step.Output, step.Attachments, between);

    private void Write(string stepId, StepOutcome outcome, string output, IReadOnlyList<Attachment> attachments, Action? between)
    {
        void WriteIds(Utf8JsonWriter json)
        {
            json.WriteString("testCaseStartedId", startedId);
            json.WriteString("testStepId", stepId);
        }

        line.Write("testStepStarted", json =>
        {
            WriteIds(json);
            json.WriteTimestamp(time);
        });
        between?.Invoke();
        time += outcome.Duration;
        AttachmentMessages.Write(line, output, attachments, time, WriteIds);
        line.Write("testStepFinished", json =>
        {
            WriteIds(json);
            outcome.Write(json, "testStepResult");
            json.WriteTimestamp(time);
        });
    }
}
