namespace Scenarios.Tools.Awk;

/// <summary>An expression of the supported subset: what it is in a given record.</summary>
internal abstract record AwkValue
{
    public abstract string Of(AwkRecord record);
}
