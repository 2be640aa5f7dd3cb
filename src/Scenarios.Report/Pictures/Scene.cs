using Scenarios.Accounts;

namespace Scenarios.Report.Pictures;

/// <summary>The things to draw at an instant. Moments are applied one by one.</summary>
internal sealed class Scene
{
    private readonly Dictionary<string, Thing> _things = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>All things in the order in which they appeared.</summary>
    public IEnumerable<Thing> Things => _order.Select(id => _things[id]);

    /// <summary>Whether there is anything besides empty frames.</summary>
    public bool IsWorthDrawing => _order.Exists(id => _things[id] is { Role: not ThingRole.Frame } or
    {
        Health: not ThingHealth.Good,
        IsQuiet: false
    });

    /// <summary>Applies the differences of an instant.</summary>
    /// <returns>Whether the picture has changed.</returns>
    public bool Apply(Moment moment)
    {
        foreach (var id in moment.Gone)
        {
            if (_things.Remove(id))
            {
                _order.Remove(id);
            }
        }

        foreach (var thing in moment.Things)
        {
            if (!_things.ContainsKey(thing.Id))
            {
                _order.Add(thing.Id);
            }

            _things[thing.Id] = thing;
        }

        return moment.Things.Count + moment.Gone.Count > 0;
    }

    /// <summary>The thing with this id; null if there is none.</summary>
    public Thing? Find(string id) => _things.GetValueOrDefault(id);

    /// <summary>The things of a role, in the order in which they appeared.</summary>
    public IReadOnlyList<Thing> Of(ThingRole role) => [.. Things.Where(thing => thing.Role == role)];
}
