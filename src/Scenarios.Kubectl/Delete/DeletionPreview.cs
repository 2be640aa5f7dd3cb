using System.Text;
using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;

namespace Scenarios.Kubectl.Delete;

/// <summary>
/// <c>delete --interactive</c>: lists what would be deleted and asks for confirmation (kubectl, pkg/cmd/delete/delete.go, confirmation).
/// </summary>
internal sealed class DeletionPreview(CommandCall call, bool ignoresNotFound)
{
    /// <summary>Whether the objects should be deleted. If not, or if there are none, prints that.</summary>
    /// <exception cref="CommandFailedException">An object cannot be read.</exception>
    public async Coroutine<bool> IsConfirmed(TargetList targets)
    {
        var (found, errors) = await targets.Collect();
        var faults = errors.Where(error => !ignoresNotFound || error.Status?.Reason != StatusReason.NotFound).ToList();
        if (faults.Count > 0)
        {
            throw CommandFailedException.Aggregate(faults);
        }

        if (found.Count == 0)
        {
            await call.PrintLine("No resources found");
            return false;
        }

        await call.Print(Question(found));
        if (string.Equals(await ReadWord(), "y", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        await call.PrintLine("deletion is cancelled");
        return false;
    }

    private static string Question(IReadOnlyList<Target> found)
    {
        var text = new StringBuilder($"You are about to delete the following {found.Count} resource(s):\n");
        foreach (var target in found)
        {
            text.Append(target.Type.GroupKind.ToLowerInvariant()).Append('/').Append(target.Name).Append('\n');
        }

        return text.Append("Do you want to continue? (y/n): ").ToString();
    }

    private async Coroutine<string> ReadWord()
    {
        var typed = new StringBuilder();
        while (!typed.ToString().TrimStart().Any(char.IsWhiteSpace) && await call.Context.Input.Read() is { } piece)
        {
            typed.Append(piece);
        }

        return typed.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? string.Empty;
    }
}
