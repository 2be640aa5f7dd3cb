namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>What a container does now, and how its last run ended.</summary>
internal static class ContainerStates
{
    public static void Write(DescriptionWriter writer, Value status)
    {
        WriteState(writer, "State", status.Object("state"));
        if (status.Has("lastState", "terminated"))
        {
            WriteState(writer, "Last State", status.Object("lastState"));
        }

        writer.Field(2, "Ready", status.Flag("ready") ? "True" : "False");
        writer.Field(2, "Restart Count", status.Integer("restartCount") ?? 0);
    }

    private static void WriteState(DescriptionWriter writer, string label, ObjectValue state)
    {
        if (state["running"] is { } running)
        {
            writer.Field(2, label, "Running");
            writer.Field(3, "Started", DescriptionTime.Of(running.Text("startedAt")));
        }
        else if (state["terminated"] is { } terminated)
        {
            writer.Field(2, label, "Terminated");
            WriteIfSet(writer, "Reason", terminated.Text("reason"));
            WriteIfSet(writer, "Message", terminated.Text("message"));
            writer.Field(3, "Exit Code", terminated.Integer("exitCode") ?? 0);
            WriteIfSet(writer, "Signal", terminated.Integer("signal") is > 0 ? terminated.Scalar("signal") : string.Empty);
            writer.Field(3, "Started", DescriptionTime.Of(terminated.Text("startedAt")));
            writer.Field(3, "Finished", DescriptionTime.Of(terminated.Text("finishedAt")));
        }
        else
        {
            writer.Field(2, label, "Waiting");
            WriteIfSet(writer, "Reason", state.Text("waiting", "reason"));
        }
    }

    private static void WriteIfSet(DescriptionWriter writer, string label, string text)
    {
        if (text.Length > 0)
        {
            writer.Field(3, label, text);
        }
    }
}
