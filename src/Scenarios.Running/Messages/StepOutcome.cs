using System.Text.Json;
using Scenarios.Running.Results;

namespace Scenarios.Running.Messages;

/// <summary>How a step or hook ended (message TestStepResult).</summary>
internal readonly record struct StepOutcome(TestStatus Status, TimeSpan Duration, string? Message, Failure? Failure)
{
    public void Write(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        json.WriteString("status", Status.ToString().ToUpperInvariant());
        json.WriteDuration(Duration);
        if (Failure is { } failure && failure.Message is not ("" or PendingStepException.DefaultMessage))
        {
            json.WriteString("message", Message);
            json.WriteStartObject("exception");
            json.WriteString("type", failure.Type);
            json.WriteString("message", failure.Message);
            json.WriteString("stackTrace", $"{failure.Type}: {failure.Message}\n{failure.StackTrace}".TrimEnd());
            json.WriteEndObject();
        }
        else if (Failure is null && Status == TestStatus.Failed && Message is not null)
        {
            json.WriteString("message", Message);
        }

        json.WriteEndObject();
    }
}
