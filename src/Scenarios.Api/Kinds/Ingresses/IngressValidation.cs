using Scenarios.Api.Validation;
using Scenarios.Api.Validation.Pods;

namespace Scenarios.Api.Kinds.Ingresses;

/// <summary>Ingresses (pkg/apis/networking/validation, ValidateIngressSpec).</summary>
internal sealed class IngressValidation : IKindValidation
{
    private const string ClassAnnotation = "kubernetes.io/ingress.class";
    private static readonly string[] BadParts = ["//", "/./", "/../", "%2f", "%2F"];
    private static readonly string[] BadEnds = ["/..", "/."];

    public void ValidateCreate(FieldNode candidate, FaultList faults)
    {
        var annotations = candidate.Object("metadata").Object("annotations");
        var spec = candidate.Object("spec");
        if (annotations.Has(ClassAnnotation) && spec.Has("ingressClassName")
            && annotations.Text(ClassAnnotation) != spec.Text("ingressClassName"))
        {
            faults.Invalid(
                annotations.PathOf(ClassAnnotation), annotations.Text(ClassAnnotation),
                    "must match `ingressClassName` when both are specified");
        }

        Validate(candidate, faults);
    }

    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        var rules = spec.Items("rules");
        if (rules.Length == 0 && !spec.Has("defaultBackend"))
        {
            faults.InvalidObject("spec", "[]networking.IngressRule(nil)", "either `defaultBackend` or `rules` must be specified");
        }

        if (spec.Has("defaultBackend"))
        {
            ValidateBackend(spec.Object("defaultBackend"), faults);
        }

        foreach (var rule in rules)
        {
            ValidateRule(rule, faults);
        }

        foreach (var tls in spec.Items("tls"))
        {
            ValidateTls(tls, faults);
        }

        faults.Check(spec, "ingressClassName");
    }

    public void ValidateStatus(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        foreach (var point in candidate.Object("status").Object("loadBalancer").Items("ingress"))
        {
            if (point.Text("ip") is { Length: > 0 } address)
            {
                faults.InvalidEach(point.PathOf("ip"), address, AddressRules.Address(address));
            }

            if (point.Text("hostname") is { Length: > 0 } name)
            {
                faults.InvalidEach(point.PathOf("hostname"), name, NameRules.Dns1123Subdomain(name));
                RefuseAddress(point.PathOf("hostname"), name, faults);
            }
        }
    }

    private static void RefuseAddress(FieldPath path, string host, FaultList faults)
    {
        if (AddressRules.Address(host).Count == 0)
        {
            faults.Invalid(path, host, "must be a DNS name, not an IP address");
        }
    }

    private static IReadOnlyList<string> HostRule(string host) =>
        host.Contains('*', StringComparison.Ordinal) ? NameRules.WildcardSubdomain(host) : NameRules.Dns1123Subdomain(host);

    private static void ValidateRule(FieldNode rule, FaultList faults)
    {
        if (rule.Text("host") is { Length: > 0 } host)
        {
            RefuseAddress(rule.PathOf("host"), host, faults);
            faults.InvalidEach(rule.PathOf("host"), host, HostRule(host));
        }

        if (!rule.Has("http"))
        {
            return;
        }

        var http = rule.Object("http");
        faults.Check(http, "paths");
        foreach (var path in http.Items("paths"))
        {
            ValidatePath(path, faults);
        }
    }

    private static void ValidatePath(FieldNode path, FaultList faults)
    {
        var (text, type) = (path.Text("path"), path.Text("pathType"));
        switch (type)
        {
            case "" when !path.Has("pathType"):
                faults.Required(path.PathOf("pathType"), "pathType must be specified");
                return;
            case "Exact" or "Prefix":
                RequireAbsolute(path, text, faults);
                foreach (var part in BadParts.Where(text.Contains))
                {
                    faults.Invalid(path.PathOf("path"), text, $"must not contain '{part}'");
                }

                foreach (var end in BadEnds.Where(text.EndsWith))
                {
                    faults.Invalid(path.PathOf("path"), text, $"cannot end with '{end}'");
                }

                break;
            case "ImplementationSpecific":
                RequireAbsolute(path, text.Length == 0 ? "/" : text, faults);
                break;
            default:
                faults.NotSupported(path, "pathType");
                break;
        }

        ValidateBackend(path.Object("backend"), faults);
    }

    private static void RequireAbsolute(FieldNode path, string text, FaultList faults)
    {
        if (!text.StartsWith('/'))
        {
            faults.Invalid(path.PathOf("path"), text, "must be an absolute path");
        }
    }

    private static void ValidateBackend(FieldNode backend, FaultList faults)
    {
        var (resource, service) = (backend.Object("resource"), backend.Object("service"));
        switch (backend.Has("resource"), backend.Has("service"))
        {
            case (true, true):
                faults.Invalid(backend.Path, string.Empty, "cannot set both resource and service backends");
                break;
            case (true, false):
                foreach (var field in (string[])["kind", "name"])
                {
                    if (resource.Text(field).Length == 0)
                    {
                        faults.Required(resource.PathOf(field), $"{field} is required");
                    }
                }

                break;
            case (false, true):
                ValidateService(backend, service, faults);
                break;
            default:
                faults.Invalid(backend.Path, string.Empty, "resource or service backend is required");
                break;
        }
    }

    private static void ValidateService(FieldNode backend, FieldNode service, FaultList faults)
    {
        faults.Check(service, "name");
        var port = service.Object("port");
        var (named, numbered) = (port.Text("name").Length > 0, port.Integer("number") is not (null or 0));
        if (named && numbered)
        {
            faults.Invalid(backend.Path, string.Empty, "cannot set both port name & port number");
        }
        else if (named || numbered)
        {
            ProbeValidation.ValidatePort(port, named ? "name" : "number", faults);
        }
        else
        {
            faults.Required(backend.Path, "port name or number is required");
        }
    }

    private static void ValidateTls(FieldNode tls, FaultList faults)
    {
        var hosts = tls.List("hosts");
        for (var index = 0; index < hosts.Count; index++)
        {
            var host = (hosts[index] as StringValue)?.Text ?? string.Empty;
            faults.InvalidEach(tls.PathOf("hosts").Item(index), host, HostRule(host));
        }

        faults.Check(tls, "secretName");
    }
}
