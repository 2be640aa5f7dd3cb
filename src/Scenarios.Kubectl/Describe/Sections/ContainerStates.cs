using System.Globalization;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>A container's current state, and how its last run ended.</summary>
internal static class ContainerStates
{
    public static void Write(DescriptionWriter writer, ContainerStatus status)
    {
        WriteState(writer, "State", status.State);
        if (status.LastState.Terminated.Exists)
        {
            WriteState(writer, "Last State", status.LastState);
        }

        writer.Field(2, "Ready", status.Ready ? "True" : "False");
        writer.Field(2, "Restart Count", status.RestartCount);
    }

    private static void WriteState(DescriptionWriter writer, string label, ContainerState state)
    {
        if (state.Running.Exists)
        {
            writer.Field(2, label, "Running");
            writer.Field(3, "Started", DescriptionTime.Of(state.Running.StartedAt));
        }
        else if (state.Terminated is { Exists: true } terminated)
        {
            writer.Field(2, label, "Terminated");
            writer.FieldIfSet(3, "Reason", terminated.Reason);
            writer.FieldIfSet(3, "Message", terminated.Message);
            writer.Field(3, "Exit Code", terminated.ExitCode);
            writer.FieldIfSet(3, "Signal", terminated.Signal > 0 ? terminated.Signal.ToString(CultureInfo.InvariantCulture) : null);
            writer.Field(3, "Started", DescriptionTime.Of(terminated.StartedAt));
            writer.Field(3, "Finished", DescriptionTime.Of(terminated.FinishedAt));
        }
        else
        {
            writer.Field(2, label, "Waiting");
            writer.FieldIfSet(3, "Reason", state.Waiting.Reason);
        }
    }
}
