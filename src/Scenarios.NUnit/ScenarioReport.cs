using System.Diagnostics;
using System.Text;
using NUnit.Framework;
using Reqnroll.Bindings;
using Scenarios.Running.Results;

namespace Scenarios.NUnit;

/// <summary>Reports to NUnit how a scenario ended: transcript, attachments, and the step that did not pass.</summary>
internal static class ScenarioReport
{
    /// <param name="result">The scenario's result.</param>
    /// <param name="replay">The command that runs it again.</param>
    [StackTraceHidden]
    public static void Report(ScenarioResult result, string replay)
    {
        TestContext.Out.Write(Transcript(result));
        foreach (var attachment in result.Steps.SelectMany(step => step.Attachments)
            .Concat(result.Hooks.SelectMany(hook => hook.Attachments)))
        {
            Attach(attachment);
        }

        switch (result.Status)
        {
            case TestStatus.Passed:
                break;
            case TestStatus.Skipped:
                Assert.Ignore(Reason(result) ?? "The scenario was skipped.");
                break;
            default:
                Assert.Fail($"{result.Status}: {result.Uri}:{FailedLine(result)}\n{Reason(result)}\nReplay: {replay}");
                break;
        }
    }

    /// <summary>The steps, each followed by what it wrote.</summary>
    internal static string Transcript(ScenarioResult result)
    {
        var text = new StringBuilder();
        foreach (var hook in result.Hooks.Where(hook => hook.Type == HookType.BeforeScenario))
        {
            AppendOutput(text, hook.Output);
        }

        foreach (var step in result.Steps)
        {
            text.Append($"{Mark(step.Status)} {step.Keyword} {step.Text}\n");
            AppendOutput(text, step.Written);
        }

        foreach (var hook in result.Hooks.Where(hook => hook.Type == HookType.AfterScenario))
        {
            AppendOutput(text, hook.Output);
        }

        AppendOutput(text, string.Concat(result.Warnings.Select(RunWarning.LineOf)));
        return text.ToString();
    }

    private static void AppendOutput(StringBuilder text, string output)
    {
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            text.Append("    ").Append(line).Append('\n');
        }
    }

    private static string Mark(TestStatus status) => status switch
    {
        TestStatus.Passed => "✔",
        TestStatus.Skipped => "-",
        TestStatus.Pending => "…",
        _ => "✘",
    };

    private static int FailedLine(ScenarioResult result) =>
        result.Steps.FirstOrDefault(step => step.Status > TestStatus.Skipped)?.Line ?? result.Line;

    /// <summary>
    /// Everything that kept the scenario from passing, in the order in which it happened: a hook that fails after a step must not hide the
    /// step's message.
    /// </summary>
    internal static string? Reason(ScenarioResult result)
    {
        string?[] reasons =
        [
            .. result.Hooks.Where(hook => hook.Type == HookType.BeforeScenario).Select(ReasonOf),
            result.Steps.Where(step => step.Message is not null)
                .Select(step => $"{step.Keyword} {step.Text}\n{step.Message}\n{Trace(step.Failure)}".TrimEnd())
                .FirstOrDefault(),
            .. result.Hooks.Where(hook => hook.Type != HookType.BeforeScenario).Select(ReasonOf),
            result.Message,
        ];
        var said = reasons.Where(reason => reason is not null).ToArray();
        return said.Length == 0 ? null : string.Join('\n', said);
    }

    private static string? ReasonOf(HookResult hook) => hook.Message is null ? null : $"{hook.Message}\n{Trace(hook.Failure)}".TrimEnd();

    /// <summary>The whole stack trace of an unexpected exception; only the location of one that was thrown to say something.</summary>
    private static string Trace(Failure? failure) =>
        failure is null ? ""
        : failure.Type.StartsWith("System.", StringComparison.Ordinal) ? failure.StackTrace
        : failure.StackTrace.Split('\n').FirstOrDefault(frame => frame.Contains(" in ", StringComparison.Ordinal)) ?? "";

    private static void Attach(Attachment attachment)
    {
        var folder = Directory.CreateTempSubdirectory("scenarios-").FullName;
        var file = Path.Combine(folder, attachment.Name ?? "attachment.txt");
        File.WriteAllBytes(file, attachment.Body.ToArray());
        TestContext.AddTestAttachment(file, attachment.MediaType);
    }
}
