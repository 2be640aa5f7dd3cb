Feature: A Pod
  A Pod is one or more containers that are placed together: on one node, with one address. Even a single container is deployed as a Pod.

  The example has two: nginx takes requests at port 80 and hands them on to echo, which listens at port 8080 and greets.

  Since the book: `apply` and `delete` name what they did in another form (pod/simple-echo created), and `exec` wants `--` before the command.

  Rule: A manifest says what there shall be

    @S4-17
    Scenario: Apply it, and apply it again
      When I run "kubectl apply -f simple-pod.yml"
      Then the output is:
        """
        pod/simple-echo created
        """
      When I run "kubectl apply -f simple-pod.yml"
      Then the output is:
        """
        pod/simple-echo unchanged
        """

    @S4-24
    Scenario: However often it is applied, it is one Pod
      When I run:
        """
        kubectl apply -f simple-pod.yml
        kubectl apply -f simple-pod.yml
        kubectl apply -f simple-pod.yml
        kubectl get pods -o name
        """
      Then the output is:
        """
        pod/simple-echo created
        pod/simple-echo unchanged
        pod/simple-echo unchanged
        pod/simple-echo
        """

    @S4-18
    Scenario: The kind decides what may stand in the spec
      When I run:
        """
        sed 's/^spec:/spec:\n  replicas: 3/' simple-pod.yml > odd.yml
        kubectl apply -f odd.yml
        """
      Then the command fails
      And the error output contains 'strict decoding error: unknown field "spec.replicas"'

    @S4-18
    Scenario: A Pod needs containers
      When I run:
        """
        kubectl apply -f - <<END
        apiVersion: v1
        kind: Pod
        metadata:
          name: empty
        spec:
          containers: []
        END
        """
      Then the command fails
      And the error output contains "spec.containers: Required value"

    @S4-19
    Scenario: READY counts containers
      Given the manifest "simple-pod.yml"
      When I run "kubectl get pod"
      Then the output shows:
        | NAME        | READY | STATUS  | RESTARTS |
        | simple-echo | 2/2   | Running | 0        |

  Rule: Its containers share an address

    Background:
      Given the manifest "simple-pod.yml"

    @S3-03 @S4-23
    Scenario: One address, and each container is localhost to the others
      When I run:
        """
        kubectl exec simple-echo -c nginx -- hostname -i > nginx
        kubectl exec simple-echo -c echo -- hostname -i > echo
        cat nginx echo | sort -u | wc -l
        """
      Then the output is:
        """
        1
        """
      # nginx's BACKEND_HOST is localhost:8080: that it has an answer is echo's doing.
      When I run:
        """
        IP=$(kubectl get pod simple-echo -o jsonpath='{.status.podIP}')
        kubectl run --image=centos:7 --restart=Never --rm -i -q testpod -- curl -s http://$IP:80
        """
      Then the output contains "Hello Docker!!"

    @S4-23
    Scenario: Others call the Pod by its address; its name is no name in DNS
      When I run:
        """
        IP=$(kubectl get pod simple-echo -o jsonpath='{.status.podIP}')
        kubectl run --image=centos:7 --restart=Never --rm -i -q testpod -- curl -s http://$IP:8080
        """
      Then the output contains "Hello Docker!!"
      When I curl "http://simple-echo:8080"
      Then the request fails with "could not resolve host"

    @S4-23
    Scenario: Two containers cannot listen on the same port
      Given the manifest:
        """yaml
        apiVersion: v1
        kind: Pod
        metadata:
          name: same-port
        spec:
          restartPolicy: Never
          containers:
            - name: first
              image: nginx:1.13
            - name: second
              image: nginx:1.13
              command: ["sh", "-c", "sleep 3; exec nginx -g 'daemon off;'"]
        """
      When 20 seconds pass
      And I run "kubectl get pod same-port"
      Then the output shows:
        | NAME      | READY | STATUS | RESTARTS |
        | same-port | 1/2   | Error  | 0        |

    @S4-16
    Scenario: Both containers run on the same node
      When I run "kubectl get pod simple-echo -o custom-columns=NODE:.spec.nodeName,CONTAINERS:.spec.containers[*].name"
      Then the output shows:
        | NODE    | CONTAINERS |
        | worker* | nginx,echo |

  Rule: One can look inside

    Background:
      Given the manifest "simple-pod.yml"

    @S4-20
    Scenario: The command as it is printed in the book
      When I run "kubectl exec -it simple-echo sh -c nginx"
      Then the command fails
      And the error output contains "exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead"

    @S4-20
    Scenario: A shell in one of the containers
      When I run:
        """
        kubectl exec -i simple-echo -c nginx -- sh <<END
        hostname
        echo \$BACKEND_HOST
        END
        """
      Then the output is:
        """
        simple-echo
        localhost:8080
        """

    @S4-20
    Scenario: Without -c it is the first container, and kubectl says so
      When I run "kubectl exec simple-echo -- hostname"
      Then the output is:
        """
        simple-echo
        """
      And the error output is:
        """
        Defaulted container "nginx" out of: nginx, echo
        """

    @S4-20
    Scenario: A container that there is not
      When I run "kubectl exec simple-echo -c nope -- sh"
      Then the command fails
      And the error output contains "container nope is not valid for pod simple-echo"

    @S4-21
    Scenario: What a container prints is its log, and -f follows it
      When I run:
        """
        IP=$(kubectl get pod simple-echo -o jsonpath='{.status.podIP}')
        kubectl logs -f simple-echo -c echo > followed &
        kubectl run --image=centos:7 --restart=Never --rm -i -q testpod -- curl -s http://$IP:80
        sleep 2
        kill %1
        cut -d' ' -f3- followed
        """
      Then the output contains "start server"
      And the output contains "received request"

  Rule: Deleting takes a moment

    Background:
      Given the manifest "simple-pod.yml"

    @S4-22
    Scenario: By name
      When I run "kubectl delete pod simple-echo"
      Then the output is:
        """
        pod "simple-echo" deleted
        """
      When I run "kubectl delete -f simple-pod.yml"
      Then the command fails
      And the error output is:
        """
        Error from server (NotFound): error when deleting "simple-pod.yml": pods "simple-echo" not found
        """

    @S4-22
    Scenario: Until its containers have stopped it is Terminating
      They are asked to stop, and after 30 seconds they are stopped. A sleep does not hear what it is asked.

      Given the manifest:
        """yaml
        apiVersion: v1
        kind: Pod
        metadata:
          name: deaf
        spec:
          containers:
            - name: main
              image: busybox:1.36
              command: ["sleep", "3600"]
        """
      When I run "kubectl delete pod deaf --wait=false"
      And 10 seconds pass
      And I run "kubectl get pod deaf"
      Then the output shows:
        | NAME | READY | STATUS      | RESTARTS |
        | deaf | 1/1   | Terminating | 0        |
      When 30 seconds pass
      And I run "kubectl get pod deaf"
      Then the command fails
      And the error output contains 'pods "deaf" not found'

    @S4-22
    Scenario: By file
      When I run "kubectl delete -f simple-pod.yml"
      And I run "kubectl get pod"
      Then the error output contains "No resources found in default namespace."
