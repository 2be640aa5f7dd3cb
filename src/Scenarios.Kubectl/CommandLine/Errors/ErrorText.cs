using System.Text;
using Scenarios.Api.Requests;

namespace Scenarios.Kubectl.CommandLine.Errors;

/// <summary>
/// An error as kubectl prints it; follows <c>checkErr</c> and <c>StandardErrorMessage</c> in kubectl's pkg/cmd/util/helpers.go.
/// </summary>
internal static class ErrorText
{
    /// <summary>The whole text for stderr including its line end; empty for a silent error.</summary>
    public static string Of(CommandFailedException error)
    {
        var text = error switch
        {
            { IsSilent: true } => string.Empty,
            { Errors.Count: > 0 } => string.Concat(error.Errors.Select(inner => Message(inner) + "\n")),
            { Status: { Reason: StatusReason.Invalid } status } => Invalid(status),
            { Status: not null } or { IsVerbatim: true } => Message(error),
            _ => error.Message.StartsWith("error: ", StringComparison.Ordinal) ? error.Message : $"error: {error.Message}",
        };
        return text.Length == 0 || text.EndsWith('\n') ? text : text + "\n";
    }

    /// <summary>The error as one item of a list of errors.</summary>
    public static string Message(CommandFailedException error) => error.Status is { } status ? Of(status) : error.Message;

    private static string Of(ApiStatus status) => status.Reason switch
    {
        "Unauthorized" => $"error: You must be logged in to the server ({status.Message})",
        { Length: > 0 } => $"Error from server ({status.Reason}): {status.Message}",
        _ => $"Error from server: {status.Message}",
    };

    private static string Invalid(ApiStatus status)
    {
        var start = "The request is invalid";
        if (status.Kind.Length > 0 || status.Name.Length > 0)
        {
            start = $"The {status.Kind} {GoText.Quote(status.Name)} is invalid";
        }
        else if (status.Message.Length > 0 && status.Causes.Count == 0)
        {
            start += $": {status.Message}";
        }

        var causes = status.Causes.Select(cause => $"{cause.Field}: {cause.Message}").Distinct(StringComparer.Ordinal).ToList();
        if (causes.Count < 2)
        {
            return causes.Count == 0 ? start : $"{start}: {causes[0]}";
        }

        var text = new StringBuilder(start).Append(": \n");
        foreach (var cause in causes)
        {
            text.Append("* ").Append(cause).Append('\n');
        }

        return text.ToString();
    }
}
