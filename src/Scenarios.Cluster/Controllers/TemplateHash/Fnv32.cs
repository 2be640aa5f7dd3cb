using System.Text;

namespace Scenarios.Cluster.Controllers.TemplateHash;

/// <summary>32-bit FNV-1a over bytes.</summary>
internal struct Fnv32(uint value)
{
    public const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    public uint Value { get; private set; } = value;

    public void Add(byte item) => Value = unchecked((Value ^ item) * Prime);

    /// <summary>Adds the text's UTF-8 bytes.</summary>
    public void Add(string text)
    {
        foreach (var item in Encoding.UTF8.GetBytes(text))
        {
            Add(item);
        }
    }
}
