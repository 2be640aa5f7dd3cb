Feature: Service discovery by environment variables
  When a container starts, the kubelet writes the Services of its namespace into its environment, in the form that Docker's `--link` used. This
  happens only once: later changes do not reach a container that is already running.

  Since the book: `kubectl exec POD COMMAND` is refused; the command now follows `--`.

  @S0-15
  Scenario: The book's exec command, without the dashes, is refused
    Given the manifest "sample-deployment.yaml"
    When I run:
      """
      POD=$(kubectl get pods -o jsonpath='{.items[0].metadata.name}')
      kubectl exec -it $POD env | grep -i sample_clusterip
      """
    Then the command fails
    And the error output is:
      """
      error: exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead
      See 'kubectl exec -h' for help and examples
      """

  @S0-15 @S0-16
  Scenario: A Pod that starts after a Service finds its address and port in its environment
    The variables begin with the name of the Service, in capitals, with _ in place of -.

    Given the manifest "sample-clusterip.yaml"
    And the manifest "sample-deployment.yaml"
    When I run:
      """
      POD=$(kubectl get pods -o jsonpath='{.items[0].metadata.name}')
      kubectl exec $POD -- env | grep -i sample_clusterip | sort
      """
    Then the output matches the snapshot "variables"

  @S0-15
  Scenario: A Service with two ports has variables for each port
    Given the manifest "chapter06/sample-clusterip-multi.yml"
    And the manifest "sample-deployment.yaml"
    When I run:
      """
      POD=$(kubectl get pods -o jsonpath='{.items[0].metadata.name}')
      kubectl exec $POD -- env | grep -o '^SAMPLE_[A-Z0-9_]*' | sort
      """
    Then the output matches the snapshot "two ports"

  @S0-17 @S1-10
  Scenario: A Pod sees only the Services of its own namespace
    There is one exception: every Pod has variables for the Service `kubernetes` in the namespace `default`.

    Given the manifest:
      """yaml
      apiVersion: v1
      kind: Namespace
      metadata:
        name: elsewhere
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: far-away
        namespace: elsewhere
      spec:
        ports:
          - port: 8080
      """
    And the manifest "sample-deployment.yaml"
    Then in every Pod of "sample-deployment" the environment variable "FAR_AWAY_SERVICE_HOST" is not set
    And in every Pod of "sample-deployment" the environment variable "KUBERNETES_SERVICE_HOST" is "10.96.0.1"
    When I run:
      """
      kubectl run -n elsewhere --image=centos:7 --restart=Never --rm -i -q testpod -- env | grep -oE '^(FAR_AWAY|KUBERNETES)_SERVICE_HOST=' | sort
      """
    Then the output is:
      """
      FAR_AWAY_SERVICE_HOST=
      KUBERNETES_SERVICE_HOST=
      """

  @S0-18 @S1-10
  Scenario: A Pod that is older than the Service has to be recreated
    Given the manifest "sample-deployment.yaml"
    And the manifest "sample-clusterip.yaml"
    Then in every Pod of "sample-deployment" the environment variable "SAMPLE_CLUSTERIP_SERVICE_PORT" is not set
    When I run "kubectl delete pods -l app=sample-app"
    And 30 seconds pass
    Then in every Pod of "sample-deployment" the environment variable "SAMPLE_CLUSTERIP_SERVICE_PORT" is "8080"
    When I run "kubectl exec deployment/sample-deployment -- env | grep -ci sample_clusterip"
    Then the output is "8"

  @S0-18 @S1-10
  Scenario: The variables outlive their Service
    Given the manifest "sample-clusterip.yaml"
    And the manifest "sample-deployment.yaml"
    When I run "kubectl delete -f sample-clusterip.yaml"
    And 30 seconds pass
    Then in every Pod of "sample-deployment" the environment variable "SAMPLE_CLUSTERIP_SERVICE_PORT" is still "8080"
    When I run "kubectl rollout restart deployment sample-deployment"
    And 60 seconds pass
    Then in every Pod of "sample-deployment" the environment variable "SAMPLE_CLUSTERIP_SERVICE_PORT" is not set
    When I run "kubectl exec deployment/sample-deployment -- env | grep -ci sample_clusterip"
    Then the output is "0"
