Feature: 6.2 The network of Pods
  Every Pod has an address of its own, from a range that belongs to its node. Nobody configures it, and every Pod reaches every other one by its address,
  on whatever node it is.

  @S3-05
  Scenario: Addresses come by themselves, from the range of the node
    Given the manifest "sample-deployment.yaml"
    When I run "kubectl get nodes -o custom-columns=NAME:.metadata.name,PODS:.spec.podCIDR"
    Then the output shows:
      | NAME          | PODS          |
      | control-plane | 10.244.0.0/24 |
      | worker        | 10.244.1.0/24 |
      | worker2       | 10.244.2.0/24 |
      | worker3       | 10.244.3.0/24 |
    When I run "kubectl get pods -o wide"
    Then the output shows:
      | NAME                | IP         | NODE    |
      | sample-deployment-* | 10.244.1.* | worker  |
      | sample-deployment-* | 10.244.2.* | worker2 |
      | sample-deployment-* | 10.244.3.* | worker3 |

  @S3-04
  Scenario Outline: From a Pod on one node to a Pod on <node>
    Given the manifest:
      """yaml
      apiVersion: v1
      kind: Pod
      metadata:
        name: caller
      spec:
        nodeSelector:
          kubernetes.io/hostname: worker
        containers:
          - name: main
            image: centos:7
            command: ["sleep", "3600"]
      ---
      apiVersion: v1
      kind: Pod
      metadata:
        name: called
      spec:
        nodeSelector:
          kubernetes.io/hostname: <node>
        containers:
          - name: main
            image: amsy810/echo-nginx:v2.0
      """
    When I run:
      """
      kubectl exec caller -- curl -s -o /dev/null -w '%{http_code}\n' http://$(kubectl get pod called -o jsonpath='{.status.podIP}')
      """
    Then the output is:
      """
      200
      """

    Examples:
      | node    |
      | worker  |
      | worker2 |
