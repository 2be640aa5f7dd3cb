namespace Scenarios.Api.Validation.Pods;

/// <summary>The volumes that a Pod's containers may refer to.</summary>
internal sealed class PodVolumes
{
    private DistinctTexts _names;
    private DistinctTexts _claims;

    public bool Has(string name) => _names.Contains(name);

    /// <summary>Whether the volume comes from a claim, and so can be a device.</summary>
    public bool IsClaim(string name) => _claims.Contains(name);

    /// <summary>The volumes of the spec, whether they are valid or not.</summary>
    public static PodVolumes Of(FieldNode spec)
    {
        var volumes = new PodVolumes();
        foreach (var volume in spec.Items("volumes"))
        {
            volumes.TryAdd(volume);
        }

        return volumes;
    }

    /// <returns>False if the name is already used.</returns>
    public bool TryAdd(FieldNode volume)
    {
        var name = volume.Text("name");
        if (volume.Has("persistentVolumeClaim") || volume.Has("ephemeral"))
        {
            _claims.TryAdd(name);
        }

        return _names.TryAdd(name);
    }
}
