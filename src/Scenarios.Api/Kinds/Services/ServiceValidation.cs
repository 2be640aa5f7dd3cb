using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.Services;

/// <summary>Services (pkg/apis/core/validation, ValidateService and ValidateServiceUpdate).</summary>
internal sealed class ServiceValidation : IKindValidation
{
    private const string TopologyHints = "service.kubernetes.io/topology-aware-hints";
    private const string TopologyMode = "service.kubernetes.io/topology-mode";

    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        var annotations = candidate.Object("metadata").Object("annotations");
        ValidateTopology(annotations, faults);
        var ports = spec.Items("ports");
        var type = spec.Text("type");
        var isHeadless = spec.Text("clusterIP") == "None";
        if (ports.Length == 0 && !isHeadless && type != "ExternalName")
        {
            faults.Required(spec.PathOf("ports"));
        }

        ValidateType(spec, type, isHeadless, faults);
        ValidatePorts(ports, faults);
        MetadataValidation.ValidateLabels(spec, "selector", faults);
        ServiceFieldRules.ValidateAffinity(spec, faults);
        ServiceFieldRules.ValidateExternalAddresses(spec, faults);
        faults.Check(spec, "type");
        ValidateNodePorts(ports, type, faults);
        ValidateUniquePorts(ports, faults);
        ServiceFieldRules.ValidateLoadBalancer(spec, annotations, type, faults);
        ServiceFieldRules.ValidatePolicies(spec, type, faults);
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var (spec, before) = (candidate.Object("spec"), existing.Object("spec"));
        var stays = before.Text("type") != "ExternalName" && spec.Text("type") != "ExternalName";
        if (stays && before.Text("clusterIP").Length > 0 && spec.Text("clusterIP") != before.Text("clusterIP"))
        {
            var addresses = spec.List("clusterIPs") is { Count: > 0 } list ? list : ListValue.OfStrings([spec.Text("clusterIP")]);
            faults.InvalidObject(spec.PathOf("clusterIPs[0]"), GoSyntax.StringList(addresses), "may not change once set");
        }

        ServiceFieldRules.ValidateFixedClass(spec, before, faults);
    }

    public void ValidateStatus(FieldNode candidate, FieldNode existing, FaultList faults) =>
        LoadBalancerStatusRules.Validate(candidate.Object("status").Object("loadBalancer"), candidate.Object("spec").Text("type"), faults);

    // The older and the newer annotation are two names for the same setting.
    private static void ValidateTopology(FieldNode annotations, FaultList faults)
    {
        if (annotations.Has(TopologyHints) && annotations.Has(TopologyMode)
            && annotations.Text(TopologyHints) != annotations.Text(TopologyMode))
        {
            faults.Invalid($"metadata.annotations[{TopologyMode}]", annotations.Text(TopologyMode),
                $"must match annotations[{TopologyHints}] when both are specified");
        }
    }

    private static void ValidateType(FieldNode spec, string type, bool isHeadless, FaultList faults)
    {
        switch (type)
        {
            case "LoadBalancer" or "NodePort" when isHeadless:
                faults.Invalid(spec.PathOf("clusterIPs[0]"), "None", $"may not be set to 'None' for {type} services");
                break;
            case "ExternalName":
                RefuseAddresses(spec, faults);

                var name = spec.Text("externalName").TrimEnd('.');
                if (name.Length > 0)
                {
                    faults.InvalidEach(spec.PathOf("externalName"), spec.Text("externalName"), NameRules.Dns1123Subdomain(name));
                }
                else
                {
                    faults.Required(spec.PathOf("externalName"));
                }

                break;
            default:
                break;
        }
    }

    private static void RefuseAddresses(FieldNode spec, FaultList faults)
    {
        const string None = "may not be set for ExternalName services";
        if (spec.Text("clusterIP").Length > 0 || spec.List("clusterIPs").Count > 0)
        {
            faults.Forbidden(spec.PathOf("clusterIPs"), None);
        }

        if (spec.List("ipFamilies").Count > 0)
        {
            faults.Forbidden(spec.PathOf("ipFamilies"), None);
        }

        if (spec.Has("ipFamilyPolicy"))
        {
            faults.Forbidden(spec.PathOf("ipFamilyPolicy"), None);
        }
    }

    private static void ValidatePorts(FieldNode[] ports, FaultList faults)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var port in ports)
        {
            var name = port.Text("name");
            faults.Check(port, "name");
            if (name.Length > 0 && !names.Add(name))
            {
                faults.Duplicate(port.PathOf("name"), name);
            }
            else if (name.Length == 0 && ports.Length > 1)
            {
                faults.Required(port.PathOf("name"));
            }

            faults.Check(port, "port");
            faults.Check(port, "protocol");
            if (port.Has("targetPort"))
            {
                ProbeValidation.ValidatePort(port, "targetPort", faults);
            }

            faults.Check(port, "appProtocol");
        }
    }

    private static void ValidateNodePorts(FieldNode[] ports, string type, FaultList faults)
    {
        var seen = new HashSet<(string, long)>();
        foreach (var port in ports)
        {
            if (port.Integer("nodePort") is not { } number || number == 0)
            {
                continue;
            }

            if (type == "ClusterIP")
            {
                faults.Forbidden(port.PathOf("nodePort"), "may not be used when `type` is 'ClusterIP'");
            }

            if (!seen.Add((ProtocolOf(port), number)))
            {
                faults.DuplicateObject(port.PathOf("nodePort"), number.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }

    private static void ValidateUniquePorts(FieldNode[] ports, FaultList faults)
    {
        var seen = new HashSet<(string, long)>();
        foreach (var port in ports)
        {
            var number = port.Integer("port") ?? 0;
            if (!seen.Add((ProtocolOf(port), number)))
            {
                faults.DuplicateObject(port.Path, GoSyntax.ServicePortKey(ProtocolOf(port), number));
            }
        }
    }

    private static string ProtocolOf(FieldNode port) =>
        port.Text("protocol") is { Length: > 0 } protocol ? protocol : port.Facts("protocol").Default!;
}
