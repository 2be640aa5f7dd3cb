namespace Scenarios.Api.Validation.Volumes;

/// <summary>Volumes provided by third-party drivers.</summary>
internal static class DriverVolumes
{
    private const int LongestName = 63;

    private static readonly string[] Secrets =
        ["controllerPublishSecretRef", "controllerExpandSecretRef", "nodePublishSecretRef", "nodeExpandSecretRef"];

    public static void ValidateCsi(FieldNode source, bool isPersistent, FaultList faults)
    {
        ValidateName(source, "driver", faults);
        if (isPersistent)
        {
            faults.Check(source, "volumeHandle");
            foreach (var secret in Secrets.Where(source.Has))
            {
                ValidateSecret(source.Object(secret), faults);
            }
        }
        else if (source.Has("nodePublishSecretRef"))
        {
            var secret = source.Object("nodePublishSecretRef");
            VolumeSources.Require(secret, faults, "name");
            if (secret.Text("name") is { Length: > 0 } name)
            {
                faults.InvalidEach(source.PathOf("name"), name, NameRules.Dns1123Subdomain(name));
            }
        }
    }

    /// <summary>The name of a driver (ValidateCSIDriverName).</summary>
    public static void ValidateName(FieldNode node, string field, FaultList faults)
    {
        var name = node.Text(field);
        if (name.Length == 0)
        {
            faults.Required(node.PathOf(field));
        }

        if (name.Length > LongestName)
        {
            faults.Add(FieldFault.TooLong(node.PathOf(field), LongestName));
        }

        faults.InvalidEach(node.PathOf(field), name, NameRules.Dns1123Subdomain(name.ToLowerInvariant()));
    }

    public static void ValidateFlex(FieldNode source, FaultList faults)
    {
        faults.Check(source, "driver");
        foreach (var (key, _) in source.Object("options").Tree)
        {
            var slash = key.IndexOf('/');
            var domain = "." + (slash < 0 ? key : key[..slash]).ToLowerInvariant();
            if (domain.EndsWith(".kubernetes.io", StringComparison.Ordinal) || domain.EndsWith(".k8s.io", StringComparison.Ordinal))
            {
                faults.Invalid($"{(string)source.PathOf("options")}[{key}]", key, "kubernetes.io and k8s.io namespaces are reserved");
            }
        }
    }

    private static void ValidateSecret(FieldNode secret, FaultList faults)
    {
        VolumeSources.Require(secret, faults, "name");
        if (secret.Text("name") is { Length: > 0 } name)
        {
            faults.InvalidEach(secret.PathOf("name"), name, NameRules.Dns1123Subdomain(name));
        }

        VolumeSources.Require(secret, faults, "namespace");
        if (secret.Text("namespace") is { Length: > 0 } space)
        {
            faults.InvalidEach(secret.PathOf("namespace"), space, NameRules.Dns1123Label(space));
        }
    }
}
