namespace Scenarios.Kubectl.GoTemplates.Execution;

/// <summary>The flags between a percent sign and its verb.</summary>
internal sealed class GoVerbFlags
{
    public bool Sharp { get; set; }

    public bool Zero { get; set; }

    public bool Plus { get; set; }

    public bool Minus { get; set; }

    public bool Space { get; set; }

    public int? Width { get; set; }

    public int? Precision { get; set; }
}
