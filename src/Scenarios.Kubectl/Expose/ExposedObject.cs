using System.Globalization;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Rollout;

namespace Scenarios.Kubectl.Expose;

/// <summary>
/// What <c>expose</c> reads off the object it exposes: selector, ports, protocols, labels (kubectl, pkg/polymorphichelpers canbeexposed.go,
/// mapbasedselectorforobject.go, portsforobject.go, multiprotocolsforobject.go).
/// </summary>
internal sealed class ExposedObject
{
    private readonly ApiObject _item;

    private ExposedObject(ApiObject item) => _item = item;

    /// <exception cref="CommandFailedException">Objects of this kind cannot be exposed.</exception>
    public static ExposedObject Of(Target target) => (target.Type.Group, target.Type.Kind) switch
    {
        ("", "ReplicationController" or "Service" or "Pod") or ("apps", "Deployment" or "ReplicaSet") => new ExposedObject(target.Read),
        _ => throw new CommandFailedException($"cannot expose a {KindGroup.Of(target.Type)}"),
    };

    /// <summary><c>a=b,c=d</c>.</summary>
    /// <exception cref="CommandFailedException">There is none, or it is more than labels and values.</exception>
    public string Selector()
    {
        const string failure = "couldn't retrieve selectors via --selector flag or introspection: ";
        switch (_item.Kind)
        {
            case "Pod":
                return _item.Labels.Count > 0 ? Pairs(_item.Labels) : throw new CommandFailedException(failure + "the pod has no labels and cannot be exposed");
            case "Service":
                return _item.ObjectAt("spec", "selector") is { Count: > 0 } selector
                    ? Pairs(selector)
                    : throw new CommandFailedException(failure + "the service has no pod selector set");
            case "ReplicationController":
                return Pairs(_item.ObjectAt("spec", "selector"));
        }

        if (_item.ListAt("spec", "selector", "matchExpressions").Count > 0)
        {
            throw new CommandFailedException($"{failure}couldn't convert expressions to map-based selector format");
        }

        return Pairs(_item.ObjectAt("spec", "selector", "matchLabels"));
    }

    /// <exception cref="CommandFailedException">There is none and one is needed.</exception>
    public IReadOnlyList<string> Ports(bool isHeadless)
    {
        var ports = DeclaredPorts().Select(port => port.Number).ToList();
        return ports.Count > 0 || isHeadless ? ports : throw new CommandFailedException("couldn't find port via --port flag or introspection");
    }

    /// <summary>The protocols of each declared port, in the order of declaration.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Protocols()
    {
        var protocols = new SortedList<string, List<string>>(StringComparer.Ordinal);
        foreach (var (number, protocol) in DeclaredPorts())
        {
            if (!protocols.TryGetValue(number, out var list))
            {
                protocols.Add(number, list = []);
            }

            list.Add(protocol);
        }

        return protocols.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)entry.Value, StringComparer.Ordinal);
    }

    public string Labels() => Pairs(_item.Labels);

    private IEnumerable<(string Number, string Protocol)> DeclaredPorts()
    {
        if (_item.Kind == "Service")
        {
            return _item.ListAt("spec", "ports").Select(port => Declared(port, "port"));
        }

        var containers = _item.Kind == "Pod" ? _item.ListAt("spec", "containers") : _item.ListAt("spec", "template", "spec", "containers");
        return containers
            .SelectMany(container => container.Find("ports") as ListValue ?? ListValue.Empty)
            .Select(port => Declared(port, "containerPort"));
    }

    private static (string Number, string Protocol) Declared(Value port, string field)
    {
        var number = (port.Find(field) as IntegerValue)?.Integer ?? 0;
        return (number.ToString(CultureInfo.InvariantCulture), (port.Find("protocol") as StringValue)?.Text ?? "TCP");
    }

    private static string Pairs(ObjectValue labels) => string.Join(
        ',', labels.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $"{label.Key}={(label.Value as StringValue)?.Text}"));
}
