using System.Globalization;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Api.Kinds.Pods;

/// <summary>
/// A Pod's state in the words of <c>kubectl get pods</c>; follows <c>printPod</c> in printers.go.
/// </summary>
/// <param name="Ready">The number of ready containers, including sidecars.</param>
/// <param name="Total">The number of containers that count.</param>
/// <param name="Reason">The STATUS column.</param>
/// <param name="Restarts">The number of container restarts.</param>
/// <param name="LastRestart">When the run before the current one ended; null if there was none.</param>
public sealed record PodText(int Ready, int Total, string Reason, long Restarts, DateTimeOffset? LastRestart)
{
    public static PodText Of(Pod pod) => new PodReading(pod).Read();

    /// <summary>The RESTARTS column, such as <c>1 (5m ago)</c>.</summary>
    public string RestartsSince(DateTimeOffset now) =>
        Restarts != 0 && LastRestart is { } time
            ? string.Create(CultureInfo.InvariantCulture, $"{Restarts} ({HumanDuration.Format(now - time)} ago)")
            : Restarts.ToString(CultureInfo.InvariantCulture);
}
