using Scenarios.Api.Objects;
using Scenarios.Api.Requests;
using Scenarios.Api.Tree;
using Scenarios.Cluster.ApiServer.Requests;

namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>The checks of a Service that users run into (kubernetes, pkg/apis/core/validation/validation.go, ValidateService), in its words.</summary>
internal static class ServiceValidation
{
    private static readonly string[] Types = ["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"];
    private static readonly string[] Protocols = ["SCTP", "TCP", "UDP"];

    public static void Check(ApiObject item, List<StatusCause> faults)
    {
        var spec = item.Spec;
        var type = spec.Text("type");
        if (!Types.Contains(type, StringComparer.Ordinal))
        {
            faults.Add(PodValidation.Unsupported("spec.type", type, Types));
        }

        var ports = spec["ports"] as ListValue ?? ListValue.Empty;
        if (ports.Count == 0 && type != "ExternalName" && spec.Text("clusterIP") != "None")
        {
            faults.Add(PodValidation.Required("spec.ports", string.Empty));
        }

        if (type == "ExternalName" && spec.Text("externalName").Length == 0)
        {
            faults.Add(PodValidation.Required("spec.externalName", string.Empty));
        }

        var names = new List<string>();
        for (var index = 0; index < ports.Count; index++)
        {
            Port(ports[index], index, ports.Count > 1, names, faults);
        }
    }

    public static void CheckUpdate(ApiObject item, ApiObject previous, List<StatusCause> faults)
    {
        var before = previous.TextAt("spec", "clusterIP");
        var after = item.TextAt("spec", "clusterIP");
        var keeps = item.TextAt("spec", "type") != "ExternalName" && previous.TextAt("spec", "type") != "ExternalName";
        if (keeps && before.Length > 0 && !string.Equals(before, after, StringComparison.Ordinal))
        {
            faults.Add(new StatusCause("FieldValueInvalid", $"Invalid value: [\"{after}\"]: may not change once set", "spec.clusterIPs[0]"));
        }
    }

    private static void Port(Value port, int index, bool isNameRequired, List<string> names, List<StatusCause> faults)
    {
        var path = $"spec.ports[{index}]";
        var name = (port.Find("name") as StringValue)?.Text ?? string.Empty;
        if (isNameRequired && name.Length == 0)
        {
            faults.Add(PodValidation.Required($"{path}.name", string.Empty));
        }
        else if (name.Length > 0 && !NameValidation.IsLabel(name))
        {
            faults.Add(NameValidation.InvalidLabel($"{path}.name", name));
        }
        else if (name.Length > 0 && names.Contains(name, StringComparer.Ordinal))
        {
            faults.Add(new StatusCause("FieldValueDuplicate", $"Duplicate value: \"{name}\"", $"{path}.name"));
        }

        names.Add(name);
        var number = (port.Find("port") as IntegerValue)?.Integer ?? 0;
        if (number is < 1 or > 65535)
        {
            faults.Add(new StatusCause("FieldValueInvalid", $"Invalid value: {number}: must be between 1 and 65535, inclusive", $"{path}.port"));
        }

        var protocol = (port.Find("protocol") as StringValue)?.Text ?? string.Empty;
        if (!Protocols.Contains(protocol, StringComparer.Ordinal))
        {
            faults.Add(PodValidation.Unsupported($"{path}.protocol", protocol, Protocols));
        }
    }
}
