using System.Text;
using Cucumber.Messages;
using Io.Cucumber.Messages.Types;
using Scenarios.Running.Results;
using Attachment = Io.Cucumber.Messages.Types.Attachment;
using Kept = Scenarios.Running.Results.Attachment;

namespace Scenarios.Running.Messages;

/// <summary>How steps and hooks ended, and what they wrote and attached, as messages.</summary>
internal static class StepMessages
{
    private const string LogMediaType = "text/x.cucumber.log+plain";

    public static TestStepResult ResultOf(TestStatus status, TimeSpan duration, string? message, Failure? failure)
    {
        var exception = failure is null
            ? null
            : new Io.Cucumber.Messages.Types.Exception(
                failure.Type,
                failure.Message,
                $"{failure.Type}: {failure.Message}\n{failure.StackTrace}".TrimEnd());
        return new TestStepResult(Converters.ToDuration(duration), failure is not null || status == TestStatus.Failed
            ? message
            : null, StatusOf(status), exception);
    }

    /// <summary>The log as one attachment, then the attachments.</summary>
    public static IEnumerable<Attachment> Attachments(
        string output,
        IReadOnlyList<Kept> attachments,
        DateTimeOffset time,
        string? testCaseStartedId,
        string? testStepId,
        string? runHookId)
    {
        Attachment Make(string body, AttachmentContentEncoding encoding, string? fileName, string mediaType) => new(
            body, encoding, fileName, mediaType, null, testCaseStartedId, testStepId, null, null, runHookId,
            Converters.ToTimestamp(time.UtcDateTime));

        if (output.Length > 0)
        {
            yield return Make(output.TrimEnd('\n'), AttachmentContentEncoding.IDENTITY, null, LogMediaType);
        }

        foreach (var kept in attachments)
        {
            yield return kept.IsText
                ? Make(Encoding.UTF8.GetString(kept.Body.Span), AttachmentContentEncoding.IDENTITY, kept.Name, kept.MediaType)
                : Make(Convert.ToBase64String(kept.Body.Span), AttachmentContentEncoding.BASE64, kept.Name, kept.MediaType);
        }
    }

    private static TestStepResultStatus StatusOf(TestStatus status) => status switch
    {
        TestStatus.Passed => TestStepResultStatus.PASSED,
        TestStatus.Skipped => TestStepResultStatus.SKIPPED,
        TestStatus.Pending => TestStepResultStatus.PENDING,
        TestStatus.Undefined => TestStepResultStatus.UNDEFINED,
        TestStatus.Ambiguous => TestStepResultStatus.AMBIGUOUS,
        _ => TestStepResultStatus.FAILED,
    };
}
