using Scenarios.Accounts;

namespace Scenarios.Report.Pictures;

/// <summary>Computes the lanes of a scenario's items from its moments.</summary>
internal static class Lanes
{
    public static IReadOnlyList<Lane> Of(IEnumerable<Moment> moments)
    {
        var (lanes, open) = (new List<Lane>(), new Dictionary<string, Lane>(StringComparer.Ordinal));
        foreach (var moment in moments)
        {
            foreach (var id in moment.Gone)
            {
                if (open.Remove(id, out var gone))
                {
                    gone.End = moment.At;
                }
            }

            foreach (var thing in moment.Things.Where(thing => thing.Role == ThingRole.Item))
            {
                if (!open.TryGetValue(thing.Id, out var lane))
                {
                    lane = new Lane(thing);
                    open.Add(thing.Id, lane);
                    lanes.Add(lane);
                }

                lane.States.Add((moment.At, thing));
            }
        }

        return lanes;
    }
}
