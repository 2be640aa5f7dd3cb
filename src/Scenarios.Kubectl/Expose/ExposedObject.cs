using System.Globalization;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Meta;

namespace Scenarios.Kubectl.Expose;

/// <summary>
/// What <c>expose</c> reads from the object that it exposes: selector, ports, protocols, labels (kubectl, pkg/polymorphichelpers
/// canbeexposed.go, mapbasedselectorforobject.go, portsforobject.go, multiprotocolsforobject.go).
/// </summary>
internal sealed class ExposedObject
{
    private const string NoSelector = "couldn't retrieve selectors via --selector flag or introspection: ";

    private readonly ApiObject _item;

    private ExposedObject(ApiObject item) => _item = item;

    /// <exception cref="CommandFailedException">Objects of this kind cannot be exposed.</exception>
    public static ExposedObject Of(Target target) => (target.Type.Group, target.Type.Kind) switch
    {
        ("", "ReplicationController" or "Service" or "Pod") or ("apps", "Deployment" or "ReplicaSet") => new ExposedObject(target.Read),
        _ => throw new CommandFailedException($"cannot expose a {target.Type.GroupKind}"),
    };

    /// <summary><c>a=b,c=d</c>.</summary>
    /// <exception cref="CommandFailedException">There is none, or it contains more than equality of labels.</exception>
    public string Selector() => _item.Kind switch
    {
        "Pod" => Pairs(new TextMap(_item.Labels), "the pod has no labels and cannot be exposed"),
        "Service" => Pairs(Service.Of(_item).Spec.Selector, "the service has no pod selector set"),
        "ReplicationController" => Pairs(ReplicationController.Of(_item).Spec.Selector),
        "Deployment" => Pairs(Deployment.Of(_item).Spec.Selector),
        _ => Pairs(ReplicaSet.Of(_item).Spec.Selector),
    };

    /// <exception cref="CommandFailedException">There is no port, and one is needed.</exception>
    public IReadOnlyList<string> Ports(bool isHeadless)
    {
        var ports = DeclaredPorts().Select(port => port.Number).ToList();
        return ports.Count > 0
            || isHeadless
            ? ports
            : throw new CommandFailedException("couldn't find port via --port flag or introspection");
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

    public string Labels() => Pairs(new TextMap(_item.Labels));

    private IEnumerable<(string Number, string Protocol)> DeclaredPorts() => _item.Kind == Service.Kind
        ? Service.Of(_item).Spec.Ports.Select(static port => Declared(port.Port, port.Protocol))
        : PodSpec().Containers
            .Select(static container => container.Ports.Select(static port => Declared(port.ContainerPortField, port.Protocol)))
            .SelectMany(static ports => ports);

    private PodSpec PodSpec() => _item.Kind switch
    {
        "Pod" => Pod.Of(_item).Spec,
        "ReplicationController" => ReplicationController.Of(_item).Spec.Template.Spec,
        "Deployment" => Deployment.Of(_item).Spec.Template.Spec,
        _ => ReplicaSet.Of(_item).Spec.Template.Spec,
    };

    private static (string Number, string Protocol) Declared(long number, string protocol) =>
        (number.ToString(CultureInfo.InvariantCulture), protocol);

    private static string Pairs(LabelSelector selector) => selector.MatchExpressions.Count == 0
        ? Pairs(selector.MatchLabels)
        : throw new CommandFailedException($"{NoSelector}couldn't convert expressions to map-based selector format");

    private static string Pairs(TextMap labels, string failure) =>
        labels.Count > 0 ? Pairs(labels) : throw new CommandFailedException(NoSelector + failure);

    private static string Pairs(TextMap labels) => string.Join(',', labels.Sorted().Select(static label => $"{label.Key}={label.Value}"));
}
