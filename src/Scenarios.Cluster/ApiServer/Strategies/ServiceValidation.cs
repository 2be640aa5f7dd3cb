using Scenarios.Api.Objects;
using Scenarios.Api.Requests;
using Scenarios.Api.Tree;
using Scenarios.Api.Validation;
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
            faults.Add(FieldFault.NotSupported("spec.type", type, Types));
        }

        var ports = spec["ports"] as ListValue ?? ListValue.Empty;
        if (ports.Count == 0 && type != "ExternalName" && spec.Text("clusterIP") != "None")
        {
            faults.Add(FieldFault.Required("spec.ports"));
        }

        if (type == "ExternalName" && spec.Text("externalName").Length == 0)
        {
            faults.Add(FieldFault.Required("spec.externalName"));
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
            faults.Add(FieldFault.Required($"{path}.name"));
        }
        else if (name.Length > 0 && names.Contains(name, StringComparer.Ordinal))
        {
            faults.Add(FieldFault.Duplicate($"{path}.name", name));
        }
        else if (name.Length > 0)
        {
            NameValidation.AddEach(faults, $"{path}.name", name, NameRules.Dns1123Label(name));
        }

        names.Add(name);
        var number = (port.Find("port") as IntegerValue)?.Integer ?? 0;
        if (number is < 1 or > 65535)
        {
            faults.Add(FieldFault.Invalid($"{path}.port", number, "must be between 1 and 65535, inclusive"));
        }

        var protocol = (port.Find("protocol") as StringValue)?.Text ?? string.Empty;
        if (!Protocols.Contains(protocol, StringComparer.Ordinal))
        {
            faults.Add(FieldFault.NotSupported($"{path}.protocol", protocol, Protocols));
        }
    }
}
