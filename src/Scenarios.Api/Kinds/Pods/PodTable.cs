using System.Globalization;
using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Api.Kinds.Pods;

/// <summary>Pods as table rows.</summary>
internal static class PodTable
{
    public static KindTable Table { get; } = KindTable.Of<Pod>(
        "Name|Ready|Status|Restarts|Age|IP*|Node*|Nominated Node*|Readiness Gates*",
        Cells);

    private static Value[] Cells(Pod pod, DateTimeOffset now)
    {
        var text = PodText.Of(pod);
        var status = pod.Status;
        return
        [
            Cell.Text(pod.Name),
            Cell.Text(string.Create(CultureInfo.InvariantCulture, $"{text.Ready}/{text.Total}")),
            Cell.Text(text.Reason),
            Cell.Text(text.RestartsSince(now)),
            Cell.Age(pod, now),
            Cell.TextOr(status.PodIPs is [var first, ..] ? first.Ip : string.Empty, "<none>"),
            Cell.TextOr(pod.Spec.NodeName, "<none>"),
            Cell.TextOr(status.NominatedNodeName, "<none>"),
            Cell.Text(ReadinessGates(pod)),
        ];
    }

    private static string ReadinessGates(Pod pod)
    {
        var gates = pod.Spec.ReadinessGates;
        if (gates.Count == 0)
        {
            return "<none>";
        }

        var conditions = pod.Status.Conditions;
        var open = gates.Where(gate => conditions.IsTrue(gate.ConditionType)).Count;
        return string.Create(CultureInfo.InvariantCulture, $"{open}/{gates.Count}");
    }
}
